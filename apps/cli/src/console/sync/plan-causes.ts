import type { SyncPlan } from '@clientele/crm-sync'
import { formatCount, formatShare } from '../numbers.ts'
import { paragraph } from '../terminal/paragraph.ts'

/** Above this share of the updates it is worth knowing that scores can be left out. */
const MOSTLY = 0.5

/** Why contacts that exist are written, in lines for a manager; none where none is. */
export function planCauses(plan: Pick<SyncPlan, 'updates' | 'updateCauses'>, columns: number): string[] {
  const { updates, updateCauses } = plan
  if (updates === 0) return []
  const { segment, tags, scores, scoresCleared, unanswered } = updateCauses
  const causes = [
    [segment, 'another segment'],
    [tags, 'same segment, another recency status or tag'],
    [scores, 'nothing but another score'],
    [scoresCleared, 'nothing but scores taken away'],
    [unanswered, 'written again, since the CRM did not answer'],
  ] as const
  const told = causes
    .filter(([customers]) => customers > 0)
    .map(([customers, what]) => `${formatCount(customers)} ${what}`)
  const lines = [`  ${paragraph(`Of the changed: ${told.join('; ')}`, columns - 2)}`]
  if (scores / updates > MOSTLY) {
    const hint = `Scores alone are ${formatShare(scores / updates)} of the changes; "crm.scores: false" in the configuration leaves them out.`
    lines.push(`  ${paragraph(hint, columns - 2)}`)
  }
  return lines
}
