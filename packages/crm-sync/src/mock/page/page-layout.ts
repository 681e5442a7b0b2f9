import { html, raw } from 'hono/html'
import { PAGE_STYLE } from './page-style.ts'

/** Escaped HTML. Every value put into an `html` template is escaped, unless it is one of these. */
export type Html = ReturnType<typeof html>

/** The pages of the mock CRM. */
export type PageName = 'contacts' | 'lists' | 'properties' | 'accounts' | 'requests' | 'faults'

const TABS: readonly (readonly [PageName, string, string])[] = [
  ['contacts', '/', 'Contacts'],
  ['lists', '/lists', 'Lists'],
  ['properties', '/properties', 'Properties'],
  ['accounts', '/accounts/mailchimp', 'Other accounts'],
  ['requests', '/requests', 'Requests'],
  ['faults', '/faults', 'Faults'],
]

/** A whole document around the content of one page. */
export function pageLayout(page: PageName, content: Html): Html {
  const tabs = TABS.map(
    ([name, path, label]) =>
      html`<a href="${path}" ${name === page ? raw('aria-current="page"') : ''}>${label}</a>`,
  )
  const title = TABS.find(([name]) => name === page)?.[2] ?? ''
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: Clientele mock CRM</title>
<link rel="icon" href="data:,">
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<header><div><a class="brand" href="/">Clientele <span>mock CRM</span></a><nav>${tabs}</nav></div></header>
<main>${content}</main>
</body>
</html>`
}

/** A moment in UTC, to the second. */
export function formatMoment(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ')
}

/** A count with thousands separators. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count)
}
