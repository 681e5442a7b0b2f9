import type { CrmAdapter } from '../crm-adapter.ts'
import { ADAPTER_RULES } from './adapter-rules.ts'

/** What {@link checkAdapter} needs. */
export interface AdapterCheckOptions {
  /** An adapter to an account without contacts of ours, made for trying: contacts are written and erased there. */
  readonly adapter: CrmAdapter
  /** Two customers or more whom the account may hold; where it finds people by address, the adapter has to know theirs. */
  readonly customerIds: readonly string[]
  /** The journal under which the account is written. Default `conformance`. */
  readonly journalId?: string | undefined
}

/** One rule of the port, and whether the adapter kept it. */
export interface AdapterFinding {
  readonly id: string
  /** The rule as a sentence. */
  readonly rule: string
  /** What was found in its place; null when the rule was kept. */
  readonly fault: string | null
}

/**
 * Tries an adapter on every rule that plan, apply and verify rely on: what is written is read, each input is accounted for,
 * a repeat changes nothing, an update makes nobody, another journal is refused, who is erased is gone. The rules are
 * tried in order on one account, and all of them, whatever the ones before came to.
 *
 * @returns one finding a rule, in a fixed order; an adapter that fits has no fault
 * @example
 * const findings = await checkAdapter({ adapter, customerIds: ['c1', 'c2', 'c3'] })
 * findings.filter(({ fault }) => fault !== null) // []
 */
export async function checkAdapter(options: AdapterCheckOptions): Promise<AdapterFinding[]> {
  const { adapter, customerIds, journalId = 'conformance' } = options
  const findings: AdapterFinding[] = []
  for (const { id, rule, fault } of ADAPTER_RULES) {
    const found = await fault({ adapter, customerIds, journalId }).catch(asFault)
    findings.push({ id, rule, fault: found })
  }
  return findings
}

function asFault(error: unknown): string {
  return error instanceof Error ? `it threw ${error.name}: ${error.message}` : `it threw ${String(error)}`
}
