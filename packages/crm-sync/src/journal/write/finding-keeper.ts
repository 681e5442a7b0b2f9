import type { ContactReading } from '../../crm-adapter.ts'
import type { Journal } from '../journal.ts'
import type { JournalParts } from '../journal-parts.ts'
import { appendFindings } from './journal-rebuild.ts'

/** The part of the journal that compares single contacts with the CRM, and believes the CRM. */
export function findingKeeper({
  database,
  customers,
  states,
  audit,
  now,
  atomic,
}: JournalParts): Pick<Journal, 'certainOf' | 'adopt'> {
  const certain = database
    .prepare<{ customer: number }, number>(
      `SELECT state FROM acknowledged WHERE customer = @customer AND NOT EXISTS (
         SELECT 1 FROM operations AS doubtful
         WHERE doubtful.customer = @customer AND state IN ('sent', 'unknown') AND NOT EXISTS (
           SELECT 1 FROM operations AS later
           WHERE later.customer = @customer AND later.state = 'applied' AND later.plan_id > doubtful.plan_id
         )
       )`,
    )
    .pluck()
  const addRequest = database.prepare<[string, string | null]>(
    'INSERT INTO requests (at, correlation_id) VALUES (?, ?)',
  )
  const acknowledge = database.prepare<[number, number, number]>(
    'INSERT OR REPLACE INTO acknowledged VALUES (?, ?, ?)',
  )
  const forget = database.prepare<[number]>('DELETE FROM acknowledged WHERE customer = ?')
  const raiseRevision = database.prepare('UPDATE revision SET value = value + 1')
  return {
    certainOf(customerId) {
      const customer = customers.find(customerId)
      const state = customer === null ? undefined : certain.get({ customer })
      return state === undefined ? null : states.get(state)
    },
    adopt: atomic((found: readonly ContactReading[], gone: readonly string[]) => {
      const numberOf = states.numbering()
      const request = Number(addRequest.run(now(), found[0]?.correlationId ?? null).lastInsertRowid)
      const findings = found.map(({ customerId, state }) => {
        const finding = [customers.enter(customerId), numberOf(state)] as const
        acknowledge.run(...finding, request)
        return finding
      })
      appendFindings({ audit, states }, findings)
      const missing = gone.map((customerId) => customers.enter(customerId))
      for (const customer of missing) forget.run(customer)
      if (missing.length > 0) audit.append({ type: 'gone', customers: missing })
      raiseRevision.run()
    }),
  }
}
