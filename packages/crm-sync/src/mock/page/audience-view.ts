import { html } from 'hono/html'
import { isOptedOut } from '../dialects/audience-consent.ts'
import type { AudienceContact } from '../dialects/audience-store.ts'
import { DIALECT_PATHS, DIALECTS, type Dialect } from '../dialects/dialect.ts'
import { formatCount, formatMoment, type Html } from './page-layout.ts'

/** Contacts of another dialect that one page shows. */
export const AUDIENCE_SHOWN = 200

const NAMES: Readonly<Record<Dialect, string>> = {
  mailchimp: 'Mailchimp',
  klaviyo: 'Klaviyo',
  brevo: 'Brevo',
}

/** The contacts of Mailchimp, Klaviyo or Brevo, the first by number. */
export function audienceView(dialect: Dialect, contacts: readonly AudienceContact[], total: number): Html {
  const choices = DIALECTS.map(
    (name) =>
      html`<a href="/accounts/${name}" class="${name === dialect ? 'chosen' : ''}">${NAMES[name]}</a>`,
  )
  const rows = contacts.map(
    ({ id, email, externalId, status, fields, tags, updatedAt }) => html`<tr>
<td><code>${(dialect === 'mailchimp' ? email : (externalId ?? email)) ?? ''}</code></td>
<td class="consent">${status.toLowerCase().replaceAll('_', ' ')}
<form method="post" action="/accounts/${dialect}/${id}/consent"><button class="quiet">${isOptedOut(dialect, { status }) ? 'Opt in' : 'Opt out'}</button></form></td>
<td>${tags.map((tag) => html`<span class="tag"><span>${tag}</span></span> `)}</td>
<td class="text">${Object.entries(fields).map(([name, value]) => html`<code>${name}</code> ${String(value)}<br>`)}</td>
<td>${formatMoment(updatedAt)}</td></tr>`,
  )
  return html`<h1>Other accounts</h1>
<p class="lead">What the accounts of the other dialects hold; ${NAMES[dialect]} is served under <code>${DIALECT_PATHS[dialect]}</code>.</p>
<p class="choices">${choices}</p>
<section class="card">${
    contacts.length === 0
      ? html`<p class="empty">No contacts in ${NAMES[dialect]} yet.</p>`
      : html`<div class="wide"><table>
<thead><tr><th>Contact</th><th>Consent</th><th>Tags</th><th>Fields</th><th>Changed, UTC</th></tr></thead><tbody>${rows}</tbody>
</table></div>`
  }${total > contacts.length ? html`<p class="more">and ${formatCount(total - contacts.length)} more</p>` : ''}</section>`
}
