import { ReportError } from '../errors.ts'
import { fillTemplate } from '../html/template-engine.ts'
import type { Issue } from '../issue.ts'
import type { Contents, Page } from './page.ts'
import { pages } from './pages.ts'

/**
 * The markup of a page.
 *
 * @throws ReportError `BAD_PAGE` when a page of somebody else cannot be made; the cause is what happened
 */
export function fillPage(page: Page, issue: Issue, contents: Contents): string {
  if (pages.includes(page)) return fillTemplate(page.template, page.view(issue, contents))
  try {
    return fillTemplate(page.template, page.view(issue, contents))
  } catch (cause) {
    throw badPage(page.id, cause)
  }
}

function badPage(id: string, cause: unknown): ReportError {
  const message = cause instanceof Error ? cause.message : String(cause)
  const missing = /^"(.+)" not defined in /.exec(message)?.[1]
  if (missing === undefined)
    return new ReportError(
      'BAD_PAGE',
      `The page "${id}" cannot be made (${message}); correct its view or its template.`,
      { cause },
    )
  return new ReportError(
    'BAD_PAGE',
    `The page "${id}" names "${missing}" in its template, and its view does not give it; correct one of them.`,
    { cause },
  )
}
