import type { KChoice } from '@clientele/engine'
import { expect, it } from 'vitest'
import { kChoiceWords } from '../../src/segments/k-choice-words.ts'

const nothing = { favourites: null, candidates: [], sampledRows: 10 }
const votes = { shape: false, stability: true, usability: true }

it.each<[string, KChoice['k'], KChoice['reason'], RegExp]>([
  ['a choice', 3, { code: 'three-votes', ks: [2, 3] }, /^3 segments: .*\(2 and 3 have them\)\.$/],
  ['a choice without rival', 2, { code: 'three-votes', ks: [2] }, /^2 segments: .* all three votes\.$/],
  [
    'a continuum',
    null,
    { code: 'no-structure', k: 4, thinning: 1.126, limit: 0.25 },
    /\(4 segments\).*1\.13/,
  ],
  ['instability', null, { code: 'not-stable', ks: [2, 4, 5] }, /between 2, 4 and 5 segments/],
  ['uselessness', null, { code: 'not-usable', ks: [6] }, /^No number of segments: 6 are real/],
  ['a handful', null, { code: 'nothing-to-compare', rows: 3, distinct: 2 }, /\(2 of 3\)/],
])('says %s in a sentence, and how to slice all the same', (_, k, reason, sentence) => {
  const [words = '', ...more] = kChoiceWords('new', { ...nothing, k, reason, asked: null })
  expect(more).toEqual([])
  expect(words.replace(/ It stays one segment.*/, '')).toMatch(sentence)
  expect(words.endsWith('such as --k new=3.')).toBe(k === null)
})

it('judges a number asked for', () => {
  const reason = { code: 'not-stable', ks: [2] } as const
  const judged = kChoiceWords('loyal', { ...nothing, k: null, reason, asked: { k: 5, verdicts: [], votes } })
  expect(judged[1]).toBe('5 segments as asked: shape no, stability yes, usability yes.')
  expect(judged.join(' ')).not.toContain('--k')
  const single = kChoiceWords('loyal', {
    ...nothing,
    k: null,
    reason,
    asked: { k: 1, verdicts: null, votes: null },
  })
  expect(single[1]).toBe('1 as asked: nothing to vote on.')
})

it('says when the gap statistic agrees that there is one', () => {
  const reason = { code: 'no-structure', k: 2, thinning: 1, limit: 0.25 } as const
  const favourites = { silhouette: 2, calinskiHarabasz: 2, daviesBouldin: 2, gap: 1 }
  const [words] = kChoiceWords('new', { ...nothing, favourites, k: null, reason, asked: null })
  expect(words).toContain('says one segment too')
})
