import { html } from 'hono/html'
import { contactChanges } from '../api/contact-history.ts'
import type { Contact, ContactVersion } from '../store/contact-store.ts'
import type { ContactList } from '../store/list-store.ts'
import { formatMoment, type Html } from './page-layout.ts'

/** What the page of one contact shows. */
export interface ContactContent {
  readonly contact: Contact
  /** Labels of the tags and segments by their values. */
  readonly labels: ReadonlyMap<string, string>
  readonly lists: readonly { readonly list: ContactList; readonly at: string }[]
  readonly versions: readonly ContactVersion[]
}

/** One contact: its tags, its lists, its properties, and who changed what. */
export function contactView({ contact, labels, lists, versions }: ContactContent): Html {
  const { id, properties, archived } = contact
  const name = properties.clientele_customer_id ?? properties.email ?? `contact ${id}`
  const isOut = properties.hs_email_optout === 'true'
  const tags = (properties.clientele_tags ?? '').split(';').filter((tag) => tag !== '')
  return html`<p class="back"><a href="/">Contacts</a></p>
<h1><code>${name}</code></h1>
<p class="lead">Record ${id}${archived ? ', archived' : ''}, made ${formatMoment(contact.createdAt)}, changed ${formatMoment(contact.updatedAt)}.</p>
<div class="pair">
<section class="card pad" aria-label="Tags and lists"><h2>Tags</h2>
<p class="chips">${tags.length === 0 ? 'None.' : tags.map((tag) => html`<span class="tag"><span>${labels.get(tag) ?? tag}</span></span>`)}</p>
<h2>Lists</h2>
${lists.length === 0 ? html`<p>None.</p>` : html`<ul class="plain">${lists.map(({ list, at }) => html`<li><a href="/lists/${list.id}">${list.name}</a> <span class="none">since ${formatMoment(at)}</span></li>`)}</ul>`}
<h2>Consent</h2>
<form class="consent" method="post" action="/contacts/${id}/consent">${isOut ? html`<span class="out">opted out of e-mail</span>` : html`<span>takes e-mail</span>`}
<button class="quiet">${isOut ? 'Opt in' : 'Opt out'}</button></form>
</section>
<section class="card" aria-label="Properties"><div class="wide"><table>
<thead><tr><th>Property</th><th>Value</th></tr></thead>
<tbody>${Object.keys(properties)
    .sort()
    .map(
      (property) =>
        html`<tr><td><code>${property}</code></td><td class="text">${shown(properties[property] ?? '', labels)}</td></tr>`,
    )}</tbody></table></div></section>
</div>
<section class="card" aria-label="History"><h2 class="title">History, newest first</h2>${historyTable(versions, labels)}</section>`
}

const SOURCES = { INTEGRATION: 'API', CRM_UI: 'by hand', MERGE_OBJECTS: 'merge' } as const

function historyTable(versions: readonly ContactVersion[], labels: ReadonlyMap<string, string>): Html {
  const changes = contactChanges(versions)
  if (changes.length === 0) return html`<p class="empty">No write is known of this contact.</p>`
  const rows = changes.map(
    ({ at, source, property, from, to }) => html`<tr>
<td>${formatMoment(at)}</td><td>${SOURCES[source]}</td><td><code>${property}</code></td>
<td class="text">${shown(from, labels)}</td><td class="text">${shown(to, labels)}</td></tr>`,
  )
  return html`<div class="wide"><table>
<thead><tr><th>Time, UTC</th><th>By</th><th>Property</th><th>Before</th><th>After</th></tr></thead><tbody>${rows}</tbody>
</table></div>`
}

/** A value with its label, where it has one. */
function shown(value: string, labels: ReadonlyMap<string, string>): Html | string {
  const label = labels.get(value)
  if (value === '') return html`<span class="none">none</span>`
  return label === undefined || label === value ? value : `${label} (${value})`
}
