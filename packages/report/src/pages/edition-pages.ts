import type { Edition } from '../edition.ts'
import type { Page } from './page.ts'
import { pages } from './pages.ts'

/** What a decision needs: where the shop stands, what changed, what to do first, and how far to trust it. */
const forManagers: readonly string[] = [
  'cover',
  'summary',
  'figures',
  'segments',
  'movement',
  'actions',
  'priorities',
  'method',
]

/** The pages of an edition, in the order of the playbook. */
export function editionPages(edition: Edition): readonly Page[] {
  return edition === 'full' ? pages : pages.filter(({ id }) => forManagers.includes(id))
}
