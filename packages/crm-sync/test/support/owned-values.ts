import type { SyncMember } from '../../src/index.ts'
import { memberFacts } from '../../src/plan/desired-state.ts'

/** The values of ours that a CRM has to hold of members, by customer id: those that no run or month changes. */
export function ownedValues(list: readonly SyncMember[]): Map<string, Record<string, string>> {
  return new Map(
    list.map((one) => {
      const { segment, population, tags, rScore, fScore, mScore } = memberFacts(one)
      return [
        one.customerId,
        {
          clientele_segment: segment,
          clientele_population: population,
          clientele_tags: tags,
          clientele_r_score: rScore,
          clientele_f_score: fScore,
          clientele_m_score: mScore,
        },
      ]
    }),
  )
}
