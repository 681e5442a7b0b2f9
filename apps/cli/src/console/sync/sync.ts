import type { Brake, DeadLetter, SyncOutcome, SyncPlan } from '@clientele/crm-sync'
import { countOf, formatCount, formatShare } from '../numbers.ts'
import { paragraph } from '../terminal/paragraph.ts'
import { formatTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { planCauses } from './plan-causes.ts'
import { planMoves } from './plan-moves.ts'

const right = 'right' as const

/** A plan for a manager: what would be written, per segment, what stops it, and how to go on. */
export function formatPlan(plan: SyncPlan, { color, columns }: Terminal): string {
  const { creates, updates, removals, unchanged, suppressed, optedOut, segments, conflicts, brakes, hash } =
    plan
  const lines = [
    '',
    `  ${color.bold('Sync plan')}  ${color.dim(hash.slice(0, 12))}`,
    `  ${countOf(creates, 'new contact')}, ${formatCount(updates)} changed, ${formatCount(removals)} ${removals === 1 ? 'loses its' : 'lose their'} tags, ${formatCount(unchanged)} unchanged`,
  ]
  lines.push(...planCauses(plan, columns))
  if (suppressed > 0) lines.push(`  ${formatCount(suppressed)} left out: erased, never to be written again`)
  if (optedOut > 0) lines.push(`  ${formatCount(optedOut)} left out: opted out in the CRM itself`)
  if (segments.length > 0) {
    const rows = segments.map(({ name, before, after, joining, leaving }) => [
      name,
      ...[before, joining, leaving, after].map(formatCount),
    ])
    const header = [
      { title: 'segment' },
      ...['before', 'join', 'leave', 'after'].map((title) => ({ title, align: right })),
    ]
    lines.push('', formatTable(header, rows, columns))
  }
  if (plan.movements.length > 0) lines.push('', '  Largest moves:', ...planMoves(plan, columns))
  if (conflicts.length > 0) lines.push('')
  for (const { code, message, customers, examples } of conflicts) {
    const what = code === 'SHARED_ADDRESS' ? 'share an address' : 'have the address of another contact'
    const some = examples.join(', ') + (customers > examples.length ? ' …' : '')
    const words = `${countOf(customers, 'customer')} ${what} (${some}). ${message}`
    lines.push(`  ${color.yellow(paragraph(words, columns - 2))}`)
  }
  if (brakes.length > 0) lines.push('')
  for (const { code, message, value, limit } of brakes) {
    const why = `Brake: ${message} ${brakeReason(code, value, limit)}`
    lines.push(`  ${color.yellow(paragraph(why, columns - 2))}`)
  }
  lines.push('', `  ${color.dim(`Plan hash ${hash}`)}`)
  if (brakes.length > 0)
    lines.push('  Read the plan, then release it with: clientele sync apply … --plan <hash>')
  return `${lines.join('\n')}\n`
}

/** Why a plan stops: how far it passes its limit. */
function brakeReason(code: Brake['code'], value: number, limit: number): string {
  if (code === 'SOURCE_EMPTY') return 'At least one is needed.'
  if (code === 'OLDER_ISSUE') return `It would undo ${countOf(value, 'month')}.`
  if (code === 'REMOVAL_COUNT') return `More than ${formatCount(limit)} stop a plan.`
  const fewer = code === 'SOURCE_SHRUNK' ? ' fewer' : ''
  return `That is ${formatShare(value)}${fewer}; more than ${formatShare(limit)} stop a plan.`
}

/** What became of a plan. */
export function formatOutcome(
  { applied, rejected, unknown, pending, optedOut, requests, reasons, stoppedBy }: SyncOutcome,
  { color, columns }: Terminal,
): string {
  const lines = [`  ${formatCount(applied)} contacts written in ${formatCount(requests)} write requests`]
  if (rejected > 0)
    lines.push(
      `  ${color.yellow(`${formatCount(rejected)} rejected`)}: ${reasons.map(({ code, records }) => `${code} ${formatCount(records)}`).join(', ')}`,
    )
  if (rejected > 0)
    lines.push('  "clientele sync dead-letters" lists them; "clientele sync replay" writes them once more')
  if (unknown > 0)
    lines.push(
      `  ${color.yellow(`${formatCount(unknown)} without a clear answer`)}; apply again to settle them`,
    )
  if (optedOut > 0) lines.push(`  ${formatCount(optedOut)} not written: opted out in the CRM itself`)
  if (pending > 0) lines.push(`  ${formatCount(pending)} not sent`)
  if (stoppedBy !== undefined)
    lines.push(`  ${color.yellow(paragraph(`Stopped: ${stoppedBy.message}`, columns - 2))}`)
  return `${lines.join('\n')}\n`
}

/** The refused contacts, and what to do about them. */
export function formatDeadLetters(letters: readonly DeadLetter[], { color, columns }: Terminal): string {
  if (letters.length === 0) return '\n  The CRM refused no contact.\n'
  const header = [
    { title: 'customer' },
    { title: 'write' },
    { title: 'month' },
    { title: 'refused', align: right },
    { title: 'reason' },
  ]
  const rows = letters.map(({ customerId, kind, issue, refusals, code, message }) => [
    customerId,
    kind,
    issue ?? '',
    formatCount(refusals),
    message === '' ? code : `${code}: ${message}`,
  ])
  const cure = 'Mend the cause in the CRM, then: clientele sync replay --members <file> --yes'
  return `\n${formatTable(header, rows, columns)}\n  ${color.dim(cure)}\n`
}
