import type { PlaybookDocument } from '../playbook-document.ts'
import type { Disagreement } from './disagreement.ts'

/** Everybody of a segment is on its list or left out of it, and the list has those whom its channel reaches. */
export function listsAgree({ lists, actions, populations }: PlaybookDocument): Disagreement[] {
  const sizes = new Map(
    populations.flatMap(({ segments }) => segments.map(({ id, customers }) => [id, customers])),
  )
  return (lists?.segments ?? []).flatMap((list) => {
    const { id, channel, customers, leftAlone, notReached, listed } = list
    const reached =
      channel === 'none'
        ? undefined
        : actions?.reach?.segments.find((segment) => segment.id === id)?.channels[channel]?.all
    const faults = [
      ...(sizes.get(id) === customers ? [] : [`counts ${customers} customers, the segment ${sizes.get(id)}`]),
      ...(leftAlone + (notReached ?? 0) + listed === customers ? [] : ['does not add up to its segment']),
      ...(reached === undefined || reached === listed
        ? []
        : [`has ${listed} customers and reaches ${reached}`]),
    ]
    return faults.map((fault) => ({ path: ['lists', 'segments'], message: `the list of ${id} ${fault}` }))
  })
}
