import { expect, it } from 'vitest'
import { favouritesOf, pickK } from '../../src/choose-k/pick-k.ts'
import type { KCandidate } from '../../src/index.ts'

function candidate(
  k: number,
  votes: string,
  measures: { thinning?: number; limit?: number } = {},
): KCandidate {
  const { thinning = 0.2, limit = 0.5 } = measures
  return {
    k,
    shape: {
      silhouette: 0.5,
      calinskiHarabasz: 10 * k,
      daviesBouldin: 1,
      gap: 0,
      gapError: 0,
      gapBeatsOne: true,
      thinning,
    },
    stability: { lowestJaccard: 1, jaccards: [], predictionStrength: 1, timeAri: null },
    usability: { smallestShare: 0.2, smallestCount: 40, separation: 1, separable: true },
    criteria: [{ voter: 'shape', id: 'thinning', value: thinning, limit, met: thinning <= limit }],
    votes: {
      shape: votes.includes('shape'),
      stability: votes.includes('stability'),
      usability: votes.includes('usability'),
    },
    cost: { inertiaExplained: 0, silhouette: 0, smallestShare: 0, weeksHeld: null },
  }
}
const all = 'shape stability usability'

it('takes the largest number with all three votes', () => {
  const candidates = [
    candidate(2, all),
    candidate(3, all),
    candidate(4, 'shape stability'),
    candidate(5, 'stability'),
  ]
  expect(pickK(candidates)).toEqual({ k: 3, reason: { code: 'three-votes', ks: [2, 3] } })
})

it.each([
  ['not-usable', ['shape stability', 'shape usability', 'stability usability'], [2]],
  ['not-stable', ['stability usability', 'shape usability', 'shape'], [3, 4]],
])('says what is missing: %s', (code, votes, ks) => {
  expect(pickK(votes.map((held, place) => candidate(place + 2, held)))).toEqual({
    k: null,
    reason: { code, ks },
  })
})

it('names the number that misses its own limit by least when nothing thins out', () => {
  const candidates = [
    candidate(2, 'stability', { thinning: 0.7, limit: 0.25 }),
    candidate(3, 'stability', { thinning: 0.8, limit: 0.5 }),
  ]
  const reason = { code: 'no-structure', k: 3, thinning: 0.8, limit: 0.5 }
  expect(pickK(candidates)).toEqual({ k: null, reason })
})

it('gives each index its own number, the smaller of equals, and lets only the gap say 1', () => {
  const gaps = [1, 2, 3].map((k) => ({
    k,
    logDispersion: 0,
    expectedLogDispersion: 0,
    gap: -k,
    standardError: 0.1,
  }))
  expect(favouritesOf([candidate(2, all), candidate(3, all)], gaps)).toEqual({
    silhouette: 2,
    calinskiHarabasz: 3,
    daviesBouldin: 2,
    gap: 1,
  })
})
