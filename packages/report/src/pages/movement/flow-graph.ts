import type { FlowBand, FlowNode } from '../../charts/flow-diagram.ts'
import type { Movement } from '../../document/movement.ts'
import type { Issue } from '../../issue.ts'
import { segmentsBefore } from './segments-before.ts'

const outside = 'outside'

const key = (side: 'before' | 'after', id: string | null): string => `${side}:${id ?? outside}`

/** Left the segments of last month, right those of today; arrivals and departures as nodes of their own. */
export function flowNodes(
  issue: Issue,
  { previousSegments, flows }: Pick<Movement, 'previousSegments' | 'flows'>,
): FlowNode[] {
  const { segments, colours, language, text } = issue
  const colour = (id: string): string => `var(--segment-${colours.get(id) ?? 0})`
  const numbers = new Map(segments.map((segment) => [segment.id, segment.number]))
  const flowing = (side: 'from' | 'to', id: string | null): boolean => flows.some((flow) => flow[side] === id)
  const before = segmentsBefore(issue, { previousSegments })
    .filter(({ id }) => flowing('from', id))
    .map(({ id, name }) => ({ id, label: [numbers.get(id), name[language]].filter(Boolean).join(' ') }))
  const after = segments
    .filter(({ id }) => flowing('to', id))
    .map(({ id, number, name }) => ({ id, label: `${number} ${name}` }))
  return [
    ...before.map(({ id, label }) => ({
      key: key('before', id),
      label,
      colour: colour(id),
      side: 'before' as const,
    })),
    ...(flowing('from', null)
      ? [
          {
            key: key('before', null),
            label: text.movement.notYet,
            colour: 'var(--muted)',
            side: 'before' as const,
          },
        ]
      : []),
    ...after.map(({ id, label }) => ({
      key: key('after', id),
      label,
      colour: colour(id),
      side: 'after' as const,
    })),
    ...(flowing('to', null)
      ? [
          {
            key: key('after', null),
            label: text.movement.left,
            colour: 'var(--muted)',
            side: 'after' as const,
          },
        ]
      : []),
  ]
}

export function flowBands(
  issue: Issue,
  { previousSegments, flows }: Pick<Movement, 'previousSegments' | 'flows'>,
): FlowBand[] {
  const { segments, language, text, format } = issue
  const nameThen = (id: string | null): string =>
    previousSegments.find((segment) => segment.id === id)?.name[language] ?? text.movement.notYet
  const nameNow = (id: string | null): string =>
    segments.find((segment) => segment.id === id)?.name ?? text.movement.left
  return flows.map(({ from, to, customers }) => ({
    from: key('before', from),
    to: key('after', to),
    customers,
    stays: from === to,
    title: text.movement.band({
      from: nameThen(from),
      to: nameNow(to),
      customers: text.customersCount(format.count(customers), customers),
    }),
  }))
}
