import type { KChoice, KVotes } from '@clientele/engine'
import { formatFixed } from '../console/numbers.ts'

/** What the votes say of the number of segments of a population, as sentences. */
export function kChoiceWords(name: string, choice: KChoice): string[] {
  const { asked } = choice
  const why = reasonOf(choice)
  if (asked !== null) return [why, judgementOf(asked.k, asked.votes)]
  if (choice.k !== null) return [why]
  return [`${why} It stays one segment; to slice it all the same, name a number, such as --k ${name}=3.`]
}

function reasonOf({ k, reason, favourites }: KChoice): string {
  switch (reason.code) {
    case 'three-votes':
      return `${k} segments: the largest number with all three votes${reason.ks.length > 1 ? ` (${list(reason.ks)} have them)` : ''}.`
    case 'no-structure':
      return `No structure: at every number of segments, some two of them have no gap in between. At best (${reason.k} segments) the emptiest place between two has ${formatFixed(reason.thinning, 2)} of the density inside; at most ${formatFixed(reason.limit, 2)} is asked. The customers are one continuum.${favourites?.gap === 1 ? ' The gap statistic by itself says one segment too.' : ''}`
    case 'not-stable':
      return `No number of segments: customers thin out between ${list(reason.ks)} segments, but these do not come back when customers are drawn again or halved.`
    case 'not-usable':
      return `No number of segments: ${list(reason.ks)} are real and stable, but one is too small or two are too alike to act on.`
    case 'nothing-to-compare':
      return `Too few different customers (${reason.distinct} of ${reason.rows}) to compare numbers of segments.`
  }
}

function judgementOf(k: number, votes: KVotes | null): string {
  if (votes === null) return `${k} as asked: nothing to vote on.`
  const word = (voter: keyof KVotes): string => `${voter} ${votes[voter] ? 'yes' : 'no'}`
  return `${k} segments as asked: ${word('shape')}, ${word('stability')}, ${word('usability')}.`
}

function list(ks: readonly number[]): string {
  return ks.length < 2 ? ks.join('') : `${ks.slice(0, -1).join(', ')} and ${ks.at(-1)}`
}
