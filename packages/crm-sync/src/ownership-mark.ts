/** At the end of the description or name of everything that Clientele made; without it a thing is foreign. */
export const OWNER_MARK = '[managed by Clientele]'

const MARK = /\s*\[journal ([^\]]*)\]/

/** The journal that a description names; null when it names none. */
export function markedJournal(description: string): string | null {
  return MARK.exec(description)?.[1] ?? null
}

/**
 * A description that names this journal in place of any other; the rest stays as it is.
 *
 * @example
 * markJournal('Customer. [managed by Clientele]', 'j1') // 'Customer. [managed by Clientele] [journal j1]'
 */
export function markJournal(description: string, journalId: string): string {
  return `${description.replace(MARK, '')} [journal ${journalId}]`
}
