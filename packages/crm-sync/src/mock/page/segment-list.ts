import { html, raw } from 'hono/html'
import { contactsPath } from './contacts-path.ts'
import { formatCount, type Html } from './page-layout.ts'

/** One segment of the CRM as the page shows it. */
export interface SegmentTally {
  /** Empty for contacts without a segment. */
  readonly id: string
  readonly label: string
  readonly contacts: number
  /** Class that gives the segment its colour. */
  readonly hue: string
}

/** Segments with their sizes as bars; each filters the contacts. */
export function segmentList(tallies: readonly SegmentTally[], chosen: string | null, query: string): Html {
  const total = tallies.reduce((sum, { contacts }) => sum + contacts, 0)
  const largest = Math.max(1, ...tallies.map(({ contacts }) => contacts))
  const entry = (segment: string | null, label: string, contacts: number, bar: Html | string): Html => html`
    <li><a href="${contactsPath({ segment, query, page: 1 })}" ${
      segment === chosen ? raw('aria-current="true"') : ''
    }><span>${label}</span><span class="count">${formatCount(contacts)}</span>${bar}</a></li>`
  return html`<section class="card pad" aria-label="Segments"><h2>Contacts by segment</h2><ul class="segments">
    ${entry(null, 'All contacts', total, '')}
    ${tallies.map(({ id, label, contacts, hue }) => {
      const width = ((contacts / largest) * 100).toFixed(1)
      const bar = html`<span class="bar ${hue}"><i style="width:${width}%"></i></span>`
      return entry(id, label, contacts, bar)
    })}
  </ul></section>`
}
