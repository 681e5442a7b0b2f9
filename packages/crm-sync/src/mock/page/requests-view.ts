import { html } from 'hono/html'
import type { LoggedRequest } from '../api/request-log.ts'
import type { Html } from './page-layout.ts'

/** The last API calls, newest first; times in UTC. */
export function requestsView(requests: readonly LoggedRequest[]): Html {
  const rows = requests.map(
    ({ at, method, path, status, fault }) => html`<tr>
<td><code>${new Date(at).toISOString().slice(11, 23)}</code></td>
<td>${method}</td>
<td><code>${path}</code></td>
<td class="${status >= 200 && status < 300 ? 'ok' : 'failed'}">${status === 0 ? 'no answer' : status}</td>
<td>${fault === null ? '' : html`<code>${fault}</code>`}</td>
</tr>`,
  )
  return html`<h1>Requests</h1>
<p class="lead">The last ${requests.length} calls to the API since this server started, newest first. Times are UTC.</p>
<section class="card">${
    requests.length === 0
      ? html`<p class="empty">Nobody has called the API yet.</p>`
      : html`<div class="wide"><table>
<thead><tr><th>Time</th><th>Method</th><th>Path</th><th>Status</th><th>Fault</th></tr></thead><tbody>${rows}</tbody>
</table></div>`
  }</section>`
}
