import type { Edition } from '../edition.ts'
import type { Page } from './page.ts'

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

/** Those of these pages that an edition has, in their order. */
export function editionPages(edition: Edition, pages: readonly Page[]): readonly Page[] {
  return edition === 'full' ? pages : pages.filter(({ id }) => forManagers.includes(id))
}
