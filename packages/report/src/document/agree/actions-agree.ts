import type { PlaybookDocument } from '../playbook-document.ts'
import type { Disagreement } from './disagreement.ts'

/** Nobody can be reached who is not there: reachable and unhappy customers are at most those of their segment. */
export function actionsAgree({ actions, populations }: PlaybookDocument): Disagreement[] {
  if (actions === undefined) return []
  const sizes = new Map(
    populations.flatMap(({ segments }) => segments.map(({ id, customers }) => [id, customers])),
  )
  const parts = [
    ...(actions.unhappy?.segments ?? []).map(({ id, customers }) => ({ id, customers, part: 'unhappy' })),
    ...(actions.reach?.segments ?? []).flatMap(({ id, channels }) =>
      Object.values(channels).flatMap((counts) =>
        Object.values(counts ?? {}).map((customers) => ({ id, customers, part: 'reach' })),
      ),
    ),
  ]
  return parts.flatMap(({ id, customers, part }) => {
    const size = sizes.get(id)
    if (size !== undefined && customers <= size) return []
    const message =
      size === undefined
        ? `there is no segment ${id}`
        : `${id} counts ${customers} customers of a segment of ${size}`
    return [{ path: ['actions', part, 'segments'], message }]
  })
}
