/**
 * Path and query of an address that an answer names, null for none: the token never goes to another host than the one
 * configured, whatever an answer says.
 */
export function pathOf(address: string | null | undefined): string | null {
  const url = URL.parse(address ?? '')
  return url === null ? null : `${url.pathname}${url.search}`
}
