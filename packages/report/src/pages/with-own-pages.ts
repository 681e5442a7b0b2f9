import { ReportError } from '../errors.ts'
import type { Page } from './page.ts'
import { pages } from './pages.ts'

/**
 * The pages of the playbook with some of somebody else's in front of the method page: behind what the shop reads first,
 * before how it was made.
 *
 * @throws ReportError `BAD_PAGE` for an id that is taken, or is not lower-case letters, digits and hyphens
 */
export function withOwnPages(own: readonly Page[]): readonly Page[] {
  const taken = new Set(pages.map(({ id }) => id))
  for (const { id } of own) {
    if (!/^[a-z][a-z0-9-]*$/.test(id))
      throw new ReportError(
        'BAD_PAGE',
        `A page's id is lower-case letters, digits and hyphens, got ${JSON.stringify(id)}; choose another.`,
      )
    if (taken.has(id))
      throw new ReportError('BAD_PAGE', `There is a page "${id}" in the playbook already; choose another id.`)
    taken.add(id)
  }
  const method = pages.findIndex(({ id }) => id === 'method')
  return [...pages.slice(0, method), ...own, ...pages.slice(method)]
}
