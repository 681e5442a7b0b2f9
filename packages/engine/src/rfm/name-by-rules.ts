import { checkLength } from '../matrix.ts'
import type { RfmScores } from './apply-rfm-thresholds.ts'
import { checkRules, frequencyMonetaryScore, matchesRule, type SegmentRule } from './segment-rule.ts'

/** Which rule names which customer. */
export interface RuleNaming {
  /** Index into the rules, in table order; -1 where no rule matches, which cannot be with a table without faults. */
  readonly rule: Int32Array
  /** Customers of each rule, in rule order; 0 is a group that nobody is in. */
  readonly sizes: readonly number[]
}

/**
 * Names customers by a rule table: the first rule whose ranges hold their scores. See `lintRules` for whether a table
 * names everyone, and `RULE_PRESETS` for tables that do.
 *
 * @param scores from `scoreRfm` or `applyRfmThresholds`, with as many scores a dimension as the table is made for.
 * @throws EngineError `INVALID_ARGUMENT` on a table that cannot be meant for these scores, `SHAPE_MISMATCH`. O(n rules).
 * @example
 * const { rules } = RULE_PRESETS.tenGroups
 * const { rule } = nameByRules(scoreRfm(table), rules)
 * rules[rule[0]].name.en // 'Champions'
 */
export function nameByRules(
  scores: Pick<RfmScores, 'r' | 'f' | 'm' | 'thresholds'>,
  rules: readonly SegmentRule[],
): RuleNaming {
  checkRules('nameByRules', rules, scores.thresholds.bins)
  checkLength('nameByRules', 'frequency scores', scores.f.length, scores.r.length)
  checkLength('nameByRules', 'monetary scores', scores.m.length, scores.r.length)
  const rule = Int32Array.from(scores.r, (r, row) => {
    const f = scores.f[row]
    const m = scores.m[row]
    const cell = { r, f, m, fm: frequencyMonetaryScore(f, m) }
    return rules.findIndex((candidate) => matchesRule(candidate, cell))
  })
  const sizes = new Array<number>(rules.length).fill(0)
  for (const index of rule) if (index >= 0) sizes[index]++
  return { rule, sizes }
}
