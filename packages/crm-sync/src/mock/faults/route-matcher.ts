/**
 * Whether a request is meant by a route: a path in which `*` stands for anything, with or without a method before it.
 * Linear in the length of the path times that of the route.
 *
 * @example
 * routeMatcher('POST *\/batch/upsert')('POST', '/crm/v3/objects/contacts/batch/upsert') // true
 */
export function routeMatcher(route: string): (method: string, path: string) => boolean {
  const [, method, pattern = '*'] = /^(?:([A-Z]+) +)?(.*)$/s.exec(route) ?? []
  const [head = '', ...rest] = pattern.split('*')
  return (actualMethod, path) => {
    if (method !== undefined && method !== actualMethod) return false
    if (rest.length === 0) return path === head
    if (!path.startsWith(head)) return false
    let position = head.length
    const tail = rest.at(-1) ?? ''
    for (const part of rest.slice(0, -1)) {
      const found = path.indexOf(part, position)
      if (found === -1) return false
      position = found + part.length
    }
    return path.length - tail.length >= position && path.endsWith(tail)
  }
}
