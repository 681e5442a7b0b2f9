import type { ContactState } from '../../contact-state.ts'
import type { SyncPlan } from '../../plan/sync-plan.ts'
import type { JournalParts } from '../journal-parts.ts'

/** Operations in one statement. */
const ROWS = 1000

/**
 * Writes a plan with all its operations down, after closing what the plan before left open: what was sent is unknown
 * now, what was not is superseded. To be called within a transaction.
 *
 * @returns the number of the plan
 */
export function operationWriter({
  database,
  customers,
  states,
  audit,
  now,
}: JournalParts): (plan: SyncPlan, confirmedHash: string) => number {
  const closeOpen = database.prepare(
    `UPDATE operations SET state = CASE state WHEN 'sent' THEN 'unknown' ELSE 'superseded' END
     WHERE state IN ('sent', 'planned') AND plan_id = (SELECT max(id) FROM plans)`,
  )
  const insertPlan = database.prepare<[string, string, string, string, string, string]>(
    `INSERT INTO plans (hash, desired_hash, confirmed_hash, issue, run_id, segments) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const insert = database.prepare<[number, number, string]>(
    `INSERT INTO operations (plan_id, position, customer, kind, state, before, target)
     SELECT ?, ? + key, value ->> 0, value ->> 1, 'planned',
       (SELECT state FROM acknowledged WHERE customer = value ->> 0), value ->> 2
     FROM json_each(?)`,
  )
  const newest = database.prepare<[], number>('SELECT coalesce(max(id), 0) FROM states').pluck()
  return (plan, confirmedHash) => {
    const { hash, desiredHash, issue, runId, segments } = plan
    closeOpen.run()
    const names = JSON.stringify(Object.fromEntries(segments.map(({ id, name }) => [id, name])))
    const planRow = insertPlan.run(hash, desiredHash, confirmedHash, issue ?? '', runId, names)
    const planId = Number(planRow.lastInsertRowid)
    const known = newest.get() ?? 0
    const numberOf = states.numbering()
    const fresh = new Map<number, ContactState>()
    const kinds = { create: 0, update: 0, removal: 0 }
    for (let start = 0; start < plan.operations.length; start += ROWS) {
      const operations = plan.operations.slice(start, start + ROWS)
      const numbers = customers.enterAll(operations.map(({ customerId }) => customerId))
      const rows = operations.map(({ kind, state }, index) => {
        const target = numberOf(state)
        if (target > known) fresh.set(target, state)
        kinds[kind]++
        return [numbers[index], kind, target]
      })
      insert.run(planId, start, JSON.stringify(rows))
    }
    audit.append({
      type: 'plan',
      at: now(),
      plan: planId,
      hash,
      confirmed: confirmedHash,
      issue: issue ?? '',
      run: runId,
      kinds,
      states: [...fresh],
    })
    return planId
  }
}
