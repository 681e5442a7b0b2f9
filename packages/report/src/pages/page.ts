import type { Issue } from '../issue.ts'
import type { Catalogue } from '../language/catalogue.ts'

/** A line of the contents. */
export interface OutlineEntry {
  readonly id: string
  readonly title: string
}

/** A page of the playbook: what it shows (a plain view of formatted text) and how (a template without logic). */
export interface Page {
  /** Anchor, unique in the playbook. */
  readonly id: string
  readonly template: string
  /** Style rules of this page alone; every selector starts with its class, `.page-<id>`. */
  readonly rules?: string
  title(text: Catalogue): string
  /** False when the document has nothing for this page; it is then left out, and the data page says so. */
  isPresent(issue: Issue): boolean
  /** Everything the template names, formatted. `outline`: the pages that are present, in order. */
  view(issue: Issue, outline: readonly OutlineEntry[]): object
}
