/** Which contacts the page shows. */
export interface ContactsView {
  /** Null for all, empty for those without a segment. */
  readonly segment: string | null
  readonly query: string
  /** Counted from 1. */
  readonly page: number
}

/** The address of a view of the contacts. */
export function contactsPath({ segment, query, page }: ContactsView): string {
  const parameters = new URLSearchParams()
  if (segment !== null) parameters.set('segment', segment)
  if (query !== '') parameters.set('q', query)
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text === '' ? '/' : `/?${text}`
}
