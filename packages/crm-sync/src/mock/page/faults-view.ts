import { html } from 'hono/html'
import { FAULT_GROUPS } from '../faults/fault-catalog.ts'
import type { RuleState } from '../faults/fault-desk.ts'
import { PARAMETER_NAMES } from '../faults/fault-parameters.ts'
import type { FaultRule } from '../faults/fault-rule.ts'
import { formatCount, type Html } from './page-layout.ts'

/** The faults in force, each with a switch, and a form for another one. */
export function faultsView(rules: readonly RuleState[], refusal: string | null): Html {
  return html`<h1>Faults</h1>
<p class="lead">What goes wrong on purpose, from the next request on. The same seed and the same order of requests give the same mishaps.</p>
<div class="stack">
<section class="card" aria-label="Faults in force">${rules.length === 0 ? html`<p class="empty">Nothing goes wrong here.</p>` : ruleTable(rules)}</section>
<section class="card pad" aria-label="Add a fault"><h2>Add a fault</h2>
${refusal === null ? '' : html`<p class="failed" role="alert">${refusal}</p>`}
${addForm()}</section>
<section class="card" aria-label="What there is">${catalogTable()}</section>
</div>`
}

function ruleTable(rules: readonly RuleState[]): Html {
  const rows = rules.map(
    ({ id, rule, matched, strikes }) => html`<tr>
<td><code>${rule.fault}</code></td>
<td><code>${rule.route ?? '*'}</code></td>
<td>${conditions(rule)}</td>
<td>${formatCount(strikes)} of ${formatCount(matched)}</td>
<td><form method="post" action="/faults/${id}/remove"><button class="quiet" aria-label="Remove ${rule.fault}">Remove</button></form></td>
</tr>`,
  )
  return html`<div class="wide"><table>
<thead><tr><th>Fault</th><th>Route</th><th>When</th><th>Struck</th><th></th></tr></thead><tbody>${rows}</tbody>
</table></div>`
}

function conditions(rule: FaultRule): string {
  const { probability = 1, nth, from = 1, burst = 1, most, when } = rule
  const parts = [
    ...(probability < 1 ? [`${Math.round(probability * 1000) / 10} %`] : []),
    ...(nth === undefined ? [] : [`request ${nth} only`]),
    ...(from > 1 ? [`from request ${from}`] : []),
    ...(burst > 1 ? [`${burst} in a row`] : []),
    ...(most === undefined ? [] : [`${most} at most`]),
    ...(when === undefined ? [] : [`${when} the work`]),
    ...PARAMETER_NAMES.flatMap((name) => (rule[name] === undefined ? [] : [`${name} ${rule[name]}`])),
  ]
  return parts.join(', ') || 'always'
}

function addForm(): Html {
  const groups = Object.entries(FAULT_GROUPS).map(
    ([group, kinds]) =>
      html`<optgroup label="${group}">${Object.keys(kinds).map((name) => html`<option>${name}</option>`)}</optgroup>`,
  )
  const field = (name: string, label: string, attributes: string, value = ''): Html =>
    html`<label>${label}<input name="${name}" value="${value}" inputmode="${attributes}"></label>`
  return html`<form class="fields" method="post" action="/faults">
<label>Fault<select name="fault">${groups}</select></label>
<label>When<select name="when"><option value="">as usual</option><option>before</option><option>after</option></select></label>
${field('route', 'Route', 'text', '*')}
${field('probability', 'Probability, 0 to 1', 'decimal', '1')}
${field('nth', 'Only request number', 'numeric')}
${field('burst', 'In a row', 'numeric')}
${field('most', 'At most', 'numeric')}
${field('status', 'Status', 'numeric')}
${field('records', 'Records', 'numeric')}
${field('milliseconds', 'Milliseconds', 'numeric')}
${field('retryAfter', 'Retry-After, s', 'numeric')}
${field('property', 'Property', 'text')}
<button type="submit">Add</button>
</form>`
}

function catalogTable(): Html {
  const rows = Object.entries(FAULT_GROUPS).flatMap(([group, kinds]) =>
    Object.entries(kinds).map(
      ([name, kind]) => html`<tr><td><code>${name}</code></td><td>${group}</td>
<td>${'moments' in kind ? `${kind.moments.join(' or ')} the work` : 'between requests'}</td><td class="text">${kind.says}</td></tr>`,
    ),
  )
  return html`<div class="wide"><table>
<thead><tr><th>Fault</th><th>Kind</th><th>Strikes</th><th>What happens</th></tr></thead><tbody>${rows}</tbody>
</table></div>`
}
