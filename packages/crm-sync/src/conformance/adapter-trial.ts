import { contactFields } from '../contact-fields.ts'
import { type ContactState, sameState } from '../contact-state.ts'
import {
  type ContactInput,
  type ContactReading,
  type CrmAdapter,
  type RecordOutcome,
  type SchemaReport,
  UNREADABLE,
} from '../crm-adapter.ts'

/** The account on which the rules are tried, one after the other. */
export interface AdapterTrial {
  readonly adapter: CrmAdapter
  readonly customerIds: readonly string[]
  readonly journalId: string
}

/** Asks for the schema of one segment. */
export function ensure({ adapter, journalId }: AdapterTrial): Promise<SchemaReport> {
  const option = (value: string): { value: string; label: string } => ({ value, label: value })
  const fields = contactFields({
    segments: [option('loyal-champions')],
    populations: [option('loyal')],
    statuses: [],
  })
  return adapter.ensureSchema(fields, { journalId, expectKey: false })
}

/** Writes the state to every customer in batches of the size that the adapter takes; one outcome each. */
export async function write(
  { adapter, customerIds }: AdapterTrial,
  state: ContactState,
): Promise<RecordOutcome[]> {
  const inputs = customerIds.map(
    (customerId, index): ContactInput => ({ customerId, traceId: `${index + 1}`, state }),
  )
  const records: RecordOutcome[] = []
  for (let at = 0; at < inputs.length; at += adapter.capabilities.maxBatch) {
    const batch = inputs.slice(at, at + adapter.capabilities.maxBatch)
    const outcome = await adapter.upsert(batch, { mode: 'upsert' })
    if (outcome.kind === 'refused')
      throw new Error(`the write was refused: ${outcome.code} ${outcome.message}`)
    if (outcome.records.length !== batch.length)
      throw new Error(`${outcome.records.length} outcomes for ${batch.length} inputs`)
    records.push(...outcome.records)
  }
  return records
}

/** How what is read differs from the state that was written; null when it does not. */
export async function notAsWritten(trial: AdapterTrial, state: ContactState): Promise<string | null> {
  const asked = [...trial.customerIds].reverse()
  const readings = await trial.adapter.readBack(asked)
  if (readings.length !== asked.length) return `${readings.length} readings for ${asked.length} customers`
  for (const [index, reading] of readings.entries()) {
    if (reading === null || reading === UNREADABLE) return `a contact that was written reads as ${reading}`
    if (reading.customerId !== asked[index]) return 'the readings are in another order'
    if (!sameState(reading.state, state)) return `a contact reads as ${JSON.stringify(reading.state)}`
  }
  return null
}

export async function everyContact({ adapter }: AdapterTrial): Promise<ContactReading[]> {
  const found: ContactReading[] = []
  for await (const page of adapter.readAll()) found.push(...page)
  return found
}
