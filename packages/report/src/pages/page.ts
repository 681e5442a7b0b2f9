import type { Issue } from '../issue.ts'
import type { Catalogue } from '../language/catalogue.ts'

/** A line of the contents. */
export interface OutlineEntry {
  readonly id: string
  readonly title: string
}

/** What an issue has, and what it lacks. */
export interface Contents {
  /** The pages that are present, in order. */
  readonly outline: readonly OutlineEntry[]
  /** A sentence for each page that is left out. */
  readonly absent: readonly string[]
}

/** A page of the playbook: what it shows (a plain view of formatted text) and how (a template without logic). */
export interface Page {
  /** Anchor, unique in the playbook. */
  readonly id: string
  /** Handlebars without logic beyond `if` and `each`; the title stands above it already. Two braces escape, three do not. */
  readonly template: string
  /** Style rules of this page alone; every selector starts with its class, `.page-<id>`. */
  readonly rules?: string
  /**
   * On paper it begins on a sheet of its own; others begin where the page before ended, so that no sheet is left nearly
   * empty. Only behind pages whose last block is large, and never split.
   */
  readonly opensSheet?: true
  title(text: Catalogue): string
  /** False when the document has nothing for this page; it is then left out, and the data page says so. */
  isPresent(issue: Issue): boolean
  /** Why it is not present: what the source or the history lacks; null where another page says it. */
  readonly whyAbsent?: (issue: Issue) => string | null
  /** Everything the template names, formatted. */
  view(issue: Issue, contents: Contents): object
}
