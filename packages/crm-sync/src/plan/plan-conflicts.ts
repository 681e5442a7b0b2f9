import { z } from 'zod'
import { byCodeUnit } from '../by-code-unit.ts'
import type { Journal } from '../journal/journal.ts'
import type { SyncMember } from '../read-members.ts'

/**
 * Why customers and contacts do not pair off: `SHARED_ADDRESS` when the file of addresses gives several members one address,
 * `TAKEN_ADDRESS` when the CRM said at the last try that the contact with this address is another customer, as it is after
 * two contacts were merged.
 */
export type ConflictCode = 'SHARED_ADDRESS' | 'TAKEN_ADDRESS'

/** Members who meet the same conflict. */
export interface PlanConflict {
  readonly code: ConflictCode
  /** What is done about it, in one sentence for a manager. */
  readonly message: string
  readonly customers: number
  /** The first customer ids in code-unit order; never an address. */
  readonly examples: readonly string[]
}

/** Schema of {@link PlanConflict}. */
export const planConflict: z.ZodType<PlanConflict> = z.strictObject({
  code: z.enum(['SHARED_ADDRESS', 'TAKEN_ADDRESS']),
  message: z.string(),
  customers: z.int().positive(),
  examples: z.array(z.string()),
})

const MESSAGES: Readonly<Record<ConflictCode, string>> = {
  SHARED_ADDRESS:
    'The address stands for none of them: each is written by customer id alone, or not at all where the CRM needs an address.',
  TAKEN_ADDRESS:
    'The contact stays the one of the customer who had it first; the others are not written until the CRM or the addresses are mended.',
}

/** Examples of each kind. */
const EXAMPLES = 5

/** Codes by which adapters refuse a customer whose address belongs to the contact of another one. */
const TAKEN = new Set(['EMAIL_TAKEN', 'CONFLICT'])

/**
 * The conflicts of members, in a fixed order and whatever the order of the members; empty for none. Suppressed customers
 * are in none.
 */
export function planConflicts(
  members: readonly Pick<SyncMember, 'customerId'>[],
  emails: ReadonlyMap<string, string>,
  journal: Pick<Journal, 'deadLetters' | 'isSuppressed'>,
): PlanConflict[] {
  const letters = journal.deadLetters().filter(({ code }) => TAKEN.has(code))
  if (emails.size === 0 && letters.length === 0) return []
  const isRefused = new Set(letters.map(({ customerId }) => customerId))
  const taken = new Set<string>()
  const byAddress = new Map<string, Set<string>>()
  for (const { customerId } of members) {
    if (journal.isSuppressed(customerId)) continue
    if (isRefused.has(customerId)) taken.add(customerId)
    const email = emails.get(customerId)
    if (email !== undefined) byAddress.set(email, (byAddress.get(email) ?? new Set()).add(customerId))
  }
  const shared = [...byAddress.values()].flatMap((customers) => (customers.size > 1 ? [...customers] : []))
  return [conflict('SHARED_ADDRESS', shared), conflict('TAKEN_ADDRESS', [...taken])].filter(
    ({ customers }) => customers > 0,
  )
}

function conflict(code: ConflictCode, customerIds: readonly string[]): PlanConflict {
  const examples = customerIds.toSorted(byCodeUnit).slice(0, EXAMPLES)
  return { code, message: MESSAGES[code], customers: customerIds.length, examples }
}
