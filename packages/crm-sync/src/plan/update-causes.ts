import { z } from 'zod'
import { type ContactFacts, hasScores } from '../contact-state.ts'

/** Why the updates of a plan are written: each under the first that holds, so that they add up to all updates. */
export interface UpdateCauses {
  /** Another segment, or one again after none. */
  readonly segment: number
  /** The same segment; another population, recency status or other tag. */
  readonly tags: number
  /** Nothing but another R, F or M score. */
  readonly scores: number
  /** Nothing but scores that are to be there no more. */
  readonly scoresCleared: number
  /** Nothing at all, but an earlier write was never answered. */
  readonly unanswered: number
}

const count = z.int().nonnegative()

/** Schema of {@link UpdateCauses}. */
export const updateCauses: z.ZodType<UpdateCauses> = z.strictObject({
  segment: count,
  tags: count,
  scores: count,
  scoresCleared: count,
  unanswered: count,
})

/** The cause under which a contact that exists is written. */
export function updateCause(current: ContactFacts, facts: ContactFacts): keyof UpdateCauses {
  if (current.segment !== facts.segment) return 'segment'
  if (current.tags !== facts.tags || current.population !== facts.population) return 'tags'
  const isSame = (['rScore', 'fScore', 'mScore'] as const).every((key) => current[key] === facts[key])
  if (isSame) return 'unanswered'
  return hasScores(facts) ? 'scores' : 'scoresCleared'
}
