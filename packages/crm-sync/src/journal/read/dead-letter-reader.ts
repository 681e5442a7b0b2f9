import type Database from 'better-sqlite3'
import { byCodeUnit } from '../../by-code-unit.ts'
import type { CustomerTable } from '../customer-table.ts'
import type { DeadLetter, Journal } from '../journal.ts'

type Row = Omit<DeadLetter, 'issue' | 'customerId'> & { readonly issue: string; readonly customer: number }

/** The part of the journal that knows which contacts the CRM refused. */
export function deadLetterReader(
  database: Database.Database,
  customers: CustomerTable,
): Pick<Journal, 'deadLetters' | 'keepDeadLetters'> {
  const select = database.prepare<[], Row>(
    'SELECT customer, kind, code, message, issue, run_id AS runId, refusals FROM dead_letters',
  )
  const drop = database.prepare<[number]>('DELETE FROM dead_letters WHERE customer = ?')
  const letter = ({ customer, issue, ...row }: Row): DeadLetter => ({
    customerId: customers.idOf(customer),
    ...row,
    issue: issue === '' ? null : issue,
  })
  return {
    deadLetters: () =>
      select
        .all()
        .map(letter)
        .sort((a, b) => byCodeUnit(a.customerId, b.customerId)),
    keepDeadLetters: database.transaction((isWanted: (customerId: string) => boolean) => {
      for (const { customer } of select.all()) if (!isWanted(customers.idOf(customer))) drop.run(customer)
    }),
  }
}
