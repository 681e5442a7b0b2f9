import type { ContactReading } from '../../crm-adapter.ts'
import type { AuditedFinding } from '../audit/audit-entry.ts'
import type { Journal } from '../journal.ts'
import type { JournalParts } from '../journal-parts.ts'

/** Collects what the CRM holds, to take the place of everything that the journal acknowledged or doubted. */
export interface JournalRebuild {
  add(readings: readonly ContactReading[]): void
  /** Puts what was collected in place, in one transaction. */
  finish(): void
}

/** Contacts in one entry of the audit log. */
const FINDINGS = 1000

/** The part of the journal that is made anew from a read-back. */
export function journalRebuilder(parts: JournalParts): Pick<Journal, 'rebuild'> {
  const { database, customers, states, audit, now, atomic } = parts
  return {
    rebuild() {
      database.exec(
        `DROP TABLE IF EXISTS temp.rebuilt;
         CREATE TEMP TABLE rebuilt AS SELECT * FROM acknowledged LIMIT 0;
         DROP TABLE IF EXISTS temp.answers;
         CREATE TEMP TABLE answers (id INTEGER PRIMARY KEY, at TEXT, correlation_id TEXT)`,
      )
      const insert = database.prepare<[number, number, number]>('INSERT INTO temp.rebuilt VALUES (?, ?, ?)')
      const addAnswer = database.prepare<[string, string | null]>(
        'INSERT INTO temp.answers (at, correlation_id) VALUES (?, ?)',
      )
      return {
        add: atomic((readings: readonly ContactReading[]) => {
          const numberOf = states.numbering()
          const answer = Number(addAnswer.run(now(), readings[0]?.correlationId ?? null).lastInsertRowid)
          for (const { customerId, state } of readings) {
            insert.run(customers.enter(customerId), numberOf(state), answer)
          }
        }),
        finish: atomic(() => {
          const first = database.prepare<[], number>('SELECT coalesce(max(id), 0) FROM requests').pluck()
          const offset = first.get() ?? 0
          database.exec(`
            DELETE FROM acknowledged;
            INSERT INTO requests (id, at, correlation_id) SELECT id + ${offset}, at, correlation_id FROM temp.answers;
            INSERT OR REPLACE INTO acknowledged
              SELECT customer, state, request + ${offset} FROM temp.rebuilt;
            UPDATE operations SET state = 'superseded' WHERE state IN ('planned', 'sent', 'unknown');
            UPDATE plans SET finished = 1;
            UPDATE revision SET value = value + 1;
            DROP TABLE temp.rebuilt;
            DROP TABLE temp.answers;
          `)
          const found = allFindings(parts)
          audit.append({ type: 'rebuild', at: now(), contacts: found.length })
          appendFindings(parts, found)
        }),
      }
    },
  }
}

/** All that is acknowledged, as the audit log notes it. */
export function allFindings({ database }: Pick<JournalParts, 'database'>): AuditedFinding[] {
  return database
    .prepare<[], [number, number]>('SELECT customer, state FROM acknowledged ORDER BY customer')
    .raw()
    .all()
}

/** Notes contacts that were found in the CRM with their states, a thousand an entry. */
export function appendFindings(
  { audit, states }: Pick<JournalParts, 'audit' | 'states'>,
  found: readonly AuditedFinding[],
): void {
  const noted = new Set<number>()
  for (let start = 0; start < found.length; start += FINDINGS) {
    const contacts = found.slice(start, start + FINDINGS)
    const fresh = new Set(contacts.map(([, state]) => state).filter((state) => !noted.has(state)))
    for (const state of fresh) noted.add(state)
    audit.append({
      type: 'found',
      contacts,
      states: [...fresh].map((state) => [state, states.get(state)] as const),
    })
  }
}
