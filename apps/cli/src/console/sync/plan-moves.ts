import type { SegmentMovement, SyncPlan } from '@clientele/crm-sync'
import { formatCount } from '../numbers.ts'
import { paragraph } from '../terminal/paragraph.ts'

const SHOWN_MOVES = 5
const SHOWN_CUSTOMERS = 2
const LONGEST_ID = 40

/** Where most customers go, one line each with two of them, so that a reader can look them up. */
export function planMoves(plan: SyncPlan, columns: number): string[] {
  const names = new Map(plan.segments.map(({ id, name }) => [id, name]))
  const name = (id: string | null): string => (id === null ? 'no segment' : (names.get(id) ?? id))
  const moves = plan.movements.slice(0, SHOWN_MOVES).map((movement) => {
    const { from, to, customers } = movement
    const examples = exampleCustomers(plan, movement)
    const such = examples.length === 0 ? '' : `, such as ${examples.join(', ')}`
    const text = `${formatCount(customers)} from ${name(from)} to ${name(to)}${such}`
    return `  ${paragraph(text, columns - 4, 4)}`
  })
  const rest = plan.movements.length - moves.length
  return rest > 0 ? [...moves, `  and ${formatCount(rest)} smaller moves`] : moves
}

function exampleCustomers({ operations }: SyncPlan, { from, to }: SegmentMovement): string[] {
  // A segment that is left now is the previous one since the newest day; who moved earlier carries an older day.
  let newest = ''
  for (const { state } of operations) if (state.segmentSince > newest) newest = state.segmentSince
  const examples: string[] = []
  for (const { kind, customerId, state } of operations) {
    const came = from === null ? kind === 'create' : kind !== 'create' && state.previousSegment === from
    if (!came || state.segment !== (to ?? '') || state.segmentSince !== newest) continue
    examples.push(shownId(customerId))
    if (examples.length === SHOWN_CUSTOMERS) break
  }
  return examples
}

/** An id on one line, whatever a shop calls its customers. */
function shownId(customerId: string): string {
  const line = customerId.replaceAll(/\p{Cc}/gu, ' ')
  return line.length > LONGEST_ID ? `${line.slice(0, LONGEST_ID)}…` : line
}
