import type { KChoice } from '@clientele/engine'
import type { PlaybookDocument } from '@clientele/report'

type KVotes = NonNullable<PlaybookDocument['populations'][number]['kVotes']>

/** The votes on a population's number of segments; null where none were held or nothing could be compared. */
export function kVotes(choice: KChoice | undefined): KVotes | null {
  if (choice === undefined || choice.candidates.length === 0) return null
  return {
    candidates: choice.candidates.map(({ k, shape, stability, usability, votes }) => ({
      k,
      thinning: shape.thinning,
      silhouette: shape.silhouette,
      lowestJaccard: stability.lowestJaccard,
      predictionStrength: stability.predictionStrength,
      smallestShare: usability.smallestShare,
      votes: { ...votes },
    })),
    source: 'choosePopulationK',
  }
}
