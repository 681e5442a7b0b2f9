import { EngineError } from '../../engine-error.ts'
import { checkChoice } from '../check-choice.ts'
import type { GapPoint } from './gap-curve.ts'
import { MAXIMUM_RULES, type MaximumRule, maximumWithError } from './maximum-with-error.ts'

/**
 * The number of clusters that a rule takes from a gap curve, so that rules can be compared without computing
 * again.
 *
 * @throws EngineError `NO_ROWS` when the curve has no point, `INVALID_VALUE` when a gap or error is no finite number,
 *   `INVALID_ARGUMENT` on a rule that does not exist.
 * @example chooseGapK(gapStatistic(rows, { ks, seed: 1 }).points, 'firstSEmax')
 */
export function chooseGapK(points: readonly GapPoint[], rule: MaximumRule): number {
  checkChoice('chooseGapK', { option: 'rule', choices: MAXIMUM_RULES }, rule)
  if (points.length === 0) throw new EngineError('NO_ROWS', 'chooseGapK: the curve has no point.')
  const bad = points.find(
    ({ gap, standardError }) => !Number.isFinite(gap) || !(standardError >= 0 && standardError < Infinity),
  )
  if (bad) {
    throw new EngineError(
      'INVALID_VALUE',
      `chooseGapK: gaps must be finite and errors at least 0, at k = ${bad.k} they are ${bad.gap} and ${bad.standardError}.`,
    )
  }
  const place = maximumWithError(
    points.map(({ gap }) => gap),
    points.map(({ standardError }) => standardError),
    rule,
  )
  return points[place].k
}
