/** Addresses of customers, which stay in memory and go nowhere but into requests to the CRM. */
export interface EmailBook {
  /** The address of a customer; null when it is not known, or belongs to another customer as well. */
  of(customerId: string): string | null
  /** The address of a customer, also one that belongs to others as well; null when it is not known. */
  named(customerId: string): string | null
  /** True when the address of this customer belongs to another one as well. */
  isShared(customerId: string): boolean
}

/** A book of addresses as {@link readEmails} gives them; an address of two customers can stand for neither. */
export function emailBook(emails: ReadonlyMap<string, string> = new Map()): EmailBook {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const email of emails.values()) {
    if (seen.has(email)) shared.add(email)
    seen.add(email)
  }
  const isShared = (customerId: string): boolean => shared.has(emails.get(customerId) ?? '')
  const named = (customerId: string): string | null => emails.get(customerId) ?? null
  return { of: (customerId) => (isShared(customerId) ? null : named(customerId)), named, isShared }
}
