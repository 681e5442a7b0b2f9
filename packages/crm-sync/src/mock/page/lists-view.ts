import { html } from 'hono/html'
import type { Contact } from '../store/contact-store.ts'
import type { ContactList } from '../store/list-store.ts'
import { formatCount, formatMoment, type Html } from './page-layout.ts'

/** All lists with their sizes. */
export function listsView(lists: readonly ContactList[]): Html {
  const rows = lists.map(
    ({ id, name, processingType, size, updatedAt }) => html`<tr>
<td><a href="/lists/${id}">${name}</a></td><td>${processingType.toLowerCase()}</td><td class="number">${formatCount(size)}</td><td>${formatMoment(updatedAt)}</td></tr>`,
  )
  return html`<h1>Lists</h1>
<p class="lead">Lists of contacts in this CRM and how many are on them.</p>
<section class="card">${
    lists.length === 0
      ? html`<p class="empty">No lists yet.</p>`
      : html`<div class="wide"><table>
<thead><tr><th>Name</th><th>Kind</th><th class="number">Contacts</th><th>Changed, UTC</th></tr></thead><tbody>${rows}</tbody>
</table></div>`
  }</section>`
}

/** Contacts of a list that one page shows. */
export const MEMBERS_SHOWN = 200

/** Who is on a list: the first of them, by number. */
export function listView(list: ContactList, members: readonly Contact[]): Html {
  const rows = members.map(
    ({ id, properties }) => html`<tr>
<td><a href="/contacts/${id}"><code>${properties.clientele_customer_id ?? properties.email ?? `contact ${id}`}</code></a></td>
<td>${properties.clientele_segment ?? ''}</td></tr>`,
  )
  const rest = list.size - members.length
  return html`<p class="back"><a href="/lists">Lists</a></p>
<h1>${list.name}</h1>
<p class="lead">${formatCount(list.size)} ${list.size === 1 ? 'contact' : 'contacts'}, kind ${list.processingType.toLowerCase()}, version ${list.version}.</p>
<section class="card">${
    members.length === 0
      ? html`<p class="empty">Nobody is on this list.</p>`
      : html`<div class="wide"><table>
<thead><tr><th>Customer</th><th>Segment</th></tr></thead><tbody>${rows}</tbody>
</table></div>`
  }${rest > 0 ? html`<p class="more">and ${formatCount(rest)} more</p>` : ''}</section>`
}
