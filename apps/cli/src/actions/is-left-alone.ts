import type { LeftAlone } from '../experiments/left-alone.ts'

/** Whether the action of a segment leaves this customer alone, by the holdout of all or by a test. */
export function isLeftAlone(
  { isInHoldout, controlOf }: LeftAlone,
  customerId: string,
  segmentId: string,
): boolean {
  return isInHoldout(customerId) || controlOf(customerId, segmentId).length > 0
}
