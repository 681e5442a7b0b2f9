/** A log for knex: what it would print arrives as an error as well. */
export const silent: Readonly<Record<'warn' | 'error' | 'deprecate' | 'debug', () => void>> = {
  warn() {},
  error() {},
  deprecate() {},
  debug() {},
}
