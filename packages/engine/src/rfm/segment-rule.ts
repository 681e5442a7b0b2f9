import { EngineError } from '../engine-error.ts'
import type { SegmentName } from '../profiles/segment-names.ts'

/** Lowest and highest score that a rule takes, both included. */
export type ScoreRange = readonly [low: number, high: number]

/**
 * A name for customers whose scores lie in all of its ranges; a dimension that is left out may have any score. Plain
 * data: a rule table is an array of these, read from the top, and the first rule that matches wins.
 */
export interface SegmentRule {
  /** Unique in its table. */
  readonly id: string
  readonly name: SegmentName
  readonly r?: ScoreRange
  readonly f?: ScoreRange
  readonly m?: ScoreRange
  /** On the mean of f and m, halves rounded up, so that it is a score too. */
  readonly fm?: ScoreRange
}

/** One combination of scores. */
export interface ScoreCell {
  readonly r: number
  readonly f: number
  readonly m: number
  readonly fm: number
}

const DIMENSIONS = ['r', 'f', 'm', 'fm'] as const

/** Frequency and monetary in one score: their mean, halves rounded up. */
export function frequencyMonetaryScore(f: number, m: number): number {
  return Math.ceil((f + m) / 2)
}

/** Whether every range of the rule holds the score. */
export function matchesRule(rule: SegmentRule, cell: Partial<ScoreCell>): boolean {
  return DIMENSIONS.every((dimension) => {
    const range = rule[dimension]
    const score = cell[dimension]
    return range === undefined || (score !== undefined && score >= range[0] && score <= range[1])
  })
}

/**
 * Door check of a rule table: one rule or more, ids unique, ranges of whole scores from 1 to `bins`.
 *
 * @throws EngineError `INVALID_ARGUMENT`, naming the rule.
 */
export function checkRules(caller: string, rules: readonly SegmentRule[], bins: number): void {
  if (rules.length === 0) {
    throw new EngineError('INVALID_ARGUMENT', `${caller}: the rule table is empty; give one rule or more.`)
  }
  rules.forEach((rule, index) => {
    if (rules.findIndex(({ id }) => id === rule.id) < index) {
      throw new EngineError(
        'INVALID_ARGUMENT',
        `${caller}: two rules have the id '${rule.id}'; ids are unique.`,
      )
    }
    for (const dimension of DIMENSIONS) {
      const [low, high] = rule[dimension] ?? [1, bins]
      if (Number.isInteger(low) && Number.isInteger(high) && 1 <= low && low <= high && high <= bins) continue
      throw new EngineError(
        'INVALID_ARGUMENT',
        `${caller}: rule '${rule.id}' needs whole scores 1 <= low <= high <= ${bins} for ${dimension}, got ${low} and ${high}.`,
      )
    }
  })
}
