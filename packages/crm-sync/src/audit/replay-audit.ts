import type { AuditEntry, AuditedFate } from '../journal/audit/audit-entry.ts'
import type { AuditedTables } from '../journal/journal.ts'
import { stateContent } from '../journal/state-table.ts'

/** What the tables of a journal must say, by its audit log. */
export interface AuditReplay {
  /** Takes the next entry in. */
  add(entry: AuditEntry): void
  /** One sentence for each row that says something else. */
  differences(tables: AuditedTables): Generator<string>
}

interface Fate {
  readonly customer: number
  readonly target: number
  readonly fate: AuditedFate[4]
}

/** An {@link AuditReplay} of nothing yet. */
export function replayAudit(): AuditReplay {
  const acknowledged = new Map<number, number>()
  const fates = new Map<number, Map<number, Fate>>()
  const states = new Map<number, string>()
  const erased = new Set<number>()

  function add(entry: AuditEntry): void {
    if (entry.type === 'plan') fates.set(entry.plan, new Map())
    if (entry.type === 'plan' || entry.type === 'found') {
      for (const [id, state] of entry.states) states.set(id, stateContent(state))
    }
    if (entry.type === 'rebuild' || entry.type === 'migration') acknowledged.clear()
    if (entry.type === 'found')
      for (const [customer, state] of entry.contacts) acknowledged.set(customer, state)
    if (entry.type === 'gone') for (const customer of entry.customers) acknowledged.delete(customer)
    if (entry.type === 'erasure') {
      acknowledged.delete(entry.customer)
      erased.add(entry.customer)
    }
    if (entry.type === 'fates') {
      for (const [position, customer, , target, fate] of entry.fates) {
        fates.get(entry.plan)?.set(position, { customer, target, fate })
        if (fate === 'applied') acknowledged.set(customer, target)
        if (fate === 'missing') acknowledged.delete(customer)
      }
    }
  }

  function* acknowledgedDifferences(tables: AuditedTables): Generator<string> {
    let rows = 0
    for (const [customer, state] of tables.acknowledged()) {
      rows++
      if (acknowledged.get(customer) !== state) yield `what customer no. ${customer} holds is not in the log`
    }
    if (rows < acknowledged.size)
      yield `${acknowledged.size - rows} contacts of the log are not in the journal`
  }

  function* operationDifferences(tables: AuditedTables): Generator<string> {
    const open = new Map([...fates].map(([plan, ofPlan]) => [plan, new Map(ofPlan)]))
    for (const [plan, position, customer, state, target] of tables.operations()) {
      const ofPlan = open.get(plan)
      // Plans of version 3 are older than the log.
      if (ofPlan === undefined) continue
      const logged = ofPlan.get(position)
      ofPlan.delete(position)
      const isRight =
        logged === undefined
          ? state !== 'applied' && state !== 'rejected'
          : logged.customer === customer && logged.target === target && matches(logged.fate, state)
      if (!isRight) yield `write ${plan}-${position} is not as the log has it`
    }
    for (const [plan, ofPlan] of open) {
      for (const [position, { customer }] of ofPlan) {
        if (!erased.has(customer)) yield `write ${plan}-${position} of the log is not in the journal`
      }
    }
  }

  return {
    add,
    *differences(tables) {
      for (const [id, content] of tables.states()) {
        const logged = states.get(id)
        if (logged !== undefined && logged !== content) yield `state no. ${id} is not as the log has it`
      }
      yield* acknowledgedDifferences(tables)
      yield* operationDifferences(tables)
    },
  }
}

/** A rebuild supersedes what was in doubt. */
function matches(fate: Fate['fate'], state: string): boolean {
  if (fate === 'unknown') return state === 'unknown' || state === 'superseded'
  return state === (fate === 'missing' ? 'applied' : fate)
}
