import { html } from 'hono/html'
import type { Property } from '../store/property-store.ts'
import { formatCount, type Html } from './page-layout.ts'

/** All contact properties with their types. */
export function propertiesView(properties: readonly Property[]): Html {
  const rows = properties.map(
    ({ name, label, description, groupName, type, fieldType, options, hasUniqueValue }) => html`<tr>
<td>${label}</td>
<td><code>${name}</code></td>
<td>${type} / ${fieldType}${hasUniqueValue ? ', unique' : ''}</td>
<td>${options.length === 0 ? '' : formatCount(options.length)}</td>
<td>${groupName}</td>
<td class="text">${description}</td>
</tr>`,
  )
  return html`<h1>Properties</h1>
<p class="lead">The fields of a contact in this CRM.</p>
<section class="card"><div class="wide"><table>
<thead><tr><th>Label</th><th>Name</th><th>Type</th><th>Options</th><th>Group</th><th>Description</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`
}
