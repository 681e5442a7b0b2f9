import { checkBins, type RfmBins } from './apply-rfm-thresholds.ts'
import {
  checkRules,
  frequencyMonetaryScore,
  matchesRule,
  type ScoreCell,
  type SegmentRule,
} from './segment-rule.ts'

/** A cell of the grid that a table is checked on: r, f, m, or r and fm when the table knows no f and no m. */
export type RuleCell = Pick<ScoreCell, 'r' | 'f' | 'm'> | Pick<ScoreCell, 'r' | 'fm'>

/** What a rule table does over all combinations of scores. A faultless one has the three lists empty. */
export interface RuleReport {
  /** Number of cells looked at: bins^3, or bins^2 for a table on r and fm alone. */
  readonly cells: number
  /** Cells without a name, ascending. */
  readonly uncovered: readonly RuleCell[]
  /** Cells that two or more rules match, where only the order of the rules decides; with the ids in that order. */
  readonly overlapping: readonly { readonly cell: RuleCell; readonly rules: readonly string[] }[]
  /** Ids of rules that never get a cell: others match first wherever they do. */
  readonly unreachable: readonly string[]
  /** Number of cells that each rule names under first match, by id. */
  readonly cellsPerRule: Readonly<Record<string, number>>
}

/**
 * Proves a rule table complete and exclusive, or says where it is not, by visiting every combination of scores.
 *
 * @param rules in order, first match wins.
 * @param bins scores a dimension.
 * @throws EngineError `INVALID_ARGUMENT` on ids or ranges that cannot be meant. O(bins^3 rules).
 * @example lintRules([{ id: 'recent', name: { en: 'Recent', fr: 'Récents' }, r: [4, 5] }], 5).uncovered.length // 15
 */
export function lintRules(rules: readonly SegmentRule[], bins: RfmBins): RuleReport {
  checkBins('lintRules', bins)
  checkRules('lintRules', rules, bins)
  const cells = rules.every(({ f, m }) => f === undefined && m === undefined) ? planeOf(bins) : cubeOf(bins)
  const matches = cells.map((cell) => {
    const scores = 'fm' in cell ? cell : { ...cell, fm: frequencyMonetaryScore(cell.f, cell.m) }
    return rules.filter((rule) => matchesRule(rule, scores)).map(({ id }) => id)
  })
  const cellsPerRule = Object.fromEntries(
    rules.map(({ id }) => [id, matches.filter(([first]) => first === id).length]),
  )
  return {
    cells: cells.length,
    uncovered: cells.filter((_, index) => matches[index].length === 0),
    overlapping: cells.flatMap((cell, index) =>
      matches[index].length > 1 ? [{ cell, rules: matches[index] }] : [],
    ),
    unreachable: rules.map(({ id }) => id).filter((id) => cellsPerRule[id] === 0),
    cellsPerRule,
  }
}

function planeOf(bins: number): RuleCell[] {
  const scores = scoresOf(bins)
  return scores.flatMap((r) => scores.map((fm) => ({ r, fm })))
}

function cubeOf(bins: number): RuleCell[] {
  const scores = scoresOf(bins)
  return scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => ({ r, f, m }))))
}

function scoresOf(bins: number): number[] {
  return Array.from({ length: bins }, (_, index) => index + 1)
}
