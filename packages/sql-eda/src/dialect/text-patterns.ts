// No backslash, which a MySQL literal would take for an escape, and no group that only some engines know.
const day = '[0-9]{4}-[01][0-9]-[0-3][0-9]'
const time = '[ T][0-2][0-9]:[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?'

/** A day, with or without a time, as regular expressions of PostgreSQL and MySQL spell it. */
export function momentPattern(zone: 'local' | 'utc'): string {
  return `^${day}(${time}${zone === 'utc' ? '(Z|[+]00(:?00)?)?' : ''})?$`
}

/** A decimal number with a point. */
export const numberPattern = '^ *-?([0-9]+([.][0-9]*)?|[.][0-9]+) *$'
