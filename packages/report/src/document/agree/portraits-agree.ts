import type { PlaybookDocument } from '../playbook-document.ts'
import type { Disagreement } from './disagreement.ts'

/**
 * Portraits must be of the segments of the document, in their order; the customers of this month are those of the
 * segment, and the buyers of twelve months add up to the active customers.
 */
export function portraitsAgree({ portraits, populations, kpis, month }: PlaybookDocument): Disagreement[] {
  if (portraits === undefined) return []
  const path = ['portraits', 'segments']
  const listed = populations.flatMap(({ segments }) =>
    segments.map(({ id, customers }) => `${id} of ${month}: ${customers}`),
  )
  const drawn = portraits.segments.map(({ id, trend }) => {
    const last = trend.at(-1)
    return `${id} of ${last?.month}: ${last?.customers}`
  })
  if (listed.join() !== drawn.join())
    return [{ path, message: 'the portraits are of other segments, sizes or months than the populations' }]
  const active = kpis.find(({ id }) => id === 'active-12-months')?.value
  const buyers = portraits.segments.reduce((sum, { year }) => sum + year.customers, 0)
  return active == null || active === buyers
    ? []
    : [{ path, message: `buyers of twelve months are ${buyers}, the kpi active-12-months ${active}` }]
}
