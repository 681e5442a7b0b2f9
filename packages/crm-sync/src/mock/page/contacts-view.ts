import { html } from 'hono/html'
import type { Contact } from '../store/contact-store.ts'
import { type ContactsView, contactsPath } from './contacts-path.ts'
import { formatCount, type Html } from './page-layout.ts'
import { type SegmentTally, segmentList } from './segment-list.ts'

/** Contacts on one page. */
export const PAGE_SIZE = 50

/** What the contacts page shows. */
export interface ContactsContent {
  readonly view: ContactsView
  readonly tallies: readonly SegmentTally[]
  readonly total: number
  readonly contacts: readonly Contact[]
}

/** The contacts with their tags, beside the segments that filter them. */
export function contactsView({ view, tallies, total, contacts }: ContactsContent): Html {
  return html`<h1>Contacts</h1>
<p class="lead">What the sync has put on the contacts of this CRM. Filter by segment, or look up a customer id.</p>
<div class="split">
${segmentList(tallies, view.segment, view.query)}
<section class="card" aria-label="Contacts">
${searchForm(view, total)}
${contacts.length === 0 ? emptyNote(view) : contactTable(contacts, tallies)}
${pager(view, total)}
</section>
</div>`
}

function searchForm({ segment, query }: ContactsView, total: number): Html {
  return html`<form class="tools" action="/" method="get" role="search">
  <input type="search" name="q" value="${query}" placeholder="Customer id" aria-label="Customer id">
  ${segment === null ? '' : html`<input type="hidden" name="segment" value="${segment}">`}
  <button type="submit">Search</button>
  ${segment === null && query === '' ? '' : html`<a class="clear" href="/">Show all</a>`}
  <span class="count">${formatCount(total)} ${total === 1 ? 'contact' : 'contacts'}</span>
</form>`
}

function emptyNote({ segment, query }: ContactsView): Html {
  return segment === null && query === ''
    ? html`<p class="empty">No contacts yet. Run <code>clientele sync apply</code> to write some.</p>`
    : html`<p class="empty">No contact matches.</p>`
}

function contactTable(contacts: readonly Contact[], tallies: readonly SegmentTally[]): Html {
  const segments = new Map(tallies.map((tally) => [tally.id, tally]))
  const tag = (id: string | undefined): Html =>
    id === undefined
      ? html`<span class="none">none</span>`
      : html`<span class="tag ${segments.get(id)?.hue ?? ''}"><span>${segments.get(id)?.label ?? id}</span></span>`
  const rows = contacts.map(({ id, properties }) => {
    const value = (name: string): string => properties[`clientele_${name}`] ?? ''
    const customer = value('customer_id') || properties.email || `contact ${id}`
    return html`<tr>
<td class="long" title="${customer}"><a href="/contacts/${id}"><code>${customer}</code></a></td>
<td>${tag(properties.clientele_segment)}${properties.hs_email_optout === 'true' ? html` <span class="out">opted out</span>` : ''}</td>
<td>${value('population')}</td>
<td>${scores(value('r_score'), value('f_score'), value('m_score'))}</td>
<td>${value('segment_since')}</td>
<td>${value('previous_segment') === '' ? '' : tag(value('previous_segment'))}</td>
<td>${value('issue')}</td>
</tr>`
  })
  return html`<div class="wide"><table>
<thead><tr><th>Customer</th><th>Segment</th><th>Population</th><th>R F M</th><th>Since</th><th>Before</th><th>Issue</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`
}

function scores(...values: readonly string[]): Html {
  return html`<span class="scores">${values.map(
    (value) => html`<b class="${/^[1-5]$/.test(value) ? `score${value}` : ''}">${value || '·'}</b>`,
  )}</span>`
}

function pager(view: ContactsView, total: number): Html | string {
  const pages = Math.ceil(total / PAGE_SIZE)
  if (pages <= 1) return ''
  const link = (page: number, label: string): Html =>
    page < 1 || page > pages
      ? html`<span></span>`
      : html`<a href="${contactsPath({ ...view, page })}">${label}</a>`
  return html`<nav class="pages" aria-label="Pages">${link(view.page - 1, 'Previous')}
<span>Page ${formatCount(view.page)} of ${formatCount(pages)}</span>${link(view.page + 1, 'Next')}</nav>`
}
