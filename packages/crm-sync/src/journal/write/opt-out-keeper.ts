import type { Journal } from '../journal.ts'
import type { JournalParts } from '../journal-parts.ts'

/** The part of the journal that remembers who has opted out in the CRM itself. */
export function optOutKeeper({
  database,
  customers,
  audit,
  now,
  atomic,
}: JournalParts): Pick<Journal, 'optedOut' | 'noteOptedOut'> {
  const select = database
    .prepare<[string], string>(
      'SELECT key FROM opted_out JOIN customers ON customers.id = customer WHERE stamp = ?',
    )
    .pluck()
  const insert = database.prepare<[number, string]>('INSERT OR REPLACE INTO opted_out VALUES (?, ?)')
  const dropOlder = database.prepare<[string]>('DELETE FROM opted_out WHERE stamp <> ?')
  return {
    optedOut(stamp) {
      const keys = new Set(select.all(stamp))
      return (customerId) => keys.size > 0 && keys.has(customers.keyOf(customerId))
    },
    noteOptedOut: atomic((stamp: string, customerIds: readonly string[]) => {
      dropOlder.run(stamp)
      if (customerIds.length === 0) return
      const numbers = customers.enterAll(customerIds)
      for (const customer of numbers) insert.run(customer, stamp)
      audit.append({ type: 'opted-out', at: now(), customers: numbers })
    }),
  }
}
