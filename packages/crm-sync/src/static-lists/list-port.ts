import type { NamedList } from '../marker-list.ts'

/** Who is to come on a list and who is to leave it, by the CRM's own ids. */
export interface MembershipChange {
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

/** The static lists of a CRM. All methods throw {@link CrmError} when the CRM does not answer or refuses. */
export interface ListPort {
  /** Lists whose name may be one of ours. */
  all(signal?: AbortSignal): Promise<readonly NamedList[]>
  make(name: string, signal?: AbortSignal): Promise<NamedList>
  /** Adding who is on the list and removing who is not changes nothing. */
  setMembership(listId: string, change: MembershipChange, signal?: AbortSignal): Promise<void>
  /** In pages. */
  members(listId: string, signal?: AbortSignal): AsyncIterable<readonly string[]>
}
