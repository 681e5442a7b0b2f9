import type { ContactExplanation } from '@clientele/crm-sync'
import type { Erasure } from '../../documents/erasure-document.ts'
import { countOf } from '../numbers.ts'
import { paragraph } from '../terminal/paragraph.ts'
import { formatTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'

const STANDINGS: Readonly<Record<ContactExplanation['standing'], string>> = {
  acknowledged: 'The CRM confirmed these values:',
  'in doubt': 'The last write was not answered; the next sync settles it. Confirmed before:',
  unknown: 'The CRM never confirmed a write of this customer.',
  erased: 'This customer was erased and is never written again.',
}

/** Why a contact carries what it carries. */
export function formatExplanation(
  { standing, rule, values, writes }: ContactExplanation,
  { columns, color }: Terminal,
): string {
  const lines = ['']
  if (rule !== null) lines.push(`  ${paragraph(ruleSentence(rule), columns - 2)}`)
  lines.push(`  ${STANDINGS[standing]}`)
  if (values.length > 0) {
    const header = ['property', 'value', 'before', 'month', 'write'].map((title) => ({ title }))
    const rows = values.map(({ property, value, before, issue, traceId }) => [
      property,
      value,
      before,
      issue ?? '',
      traceId ?? 'read back',
    ])
    lines.push('', formatTable(header, rows, columns))
  }
  if (writes.length > 0) {
    const header = ['write', 'month', 'run', 'kind', 'became', 'segment'].map((title) => ({ title }))
    const rows = writes.map(({ traceId, issue, runId, kind, state, reason, segment }) => [
      traceId,
      issue ?? '',
      runId,
      kind,
      reason === null ? state : `${state} (${reason})`,
      segment,
    ])
    lines.push('', formatTable(header, rows, columns))
  }
  if (writes.length > 0) lines.push('')
  const requests = new Map([...values, ...writes].map((one) => [one.requestId, one]))
  for (const [id, { at, correlationId }] of requests) {
    if (id === null) continue
    const answer = correlationId === null ? '' : `, answered as ${correlationId}`
    lines.push(`  ${color.dim(paragraph(`Request ${id} of ${at}${answer}`, columns - 4, 4))}`)
  }
  return `${lines.join('\n')}\n`
}

/** Why the contact is in its segment. */
function ruleSentence(rule: NonNullable<ContactExplanation['rule']>): string {
  const { segment, name, population, issue, rScore, fScore, mScore } = rule
  const called = name === null ? segment : `"${name}" (${segment})`
  const by = issue === null ? 'by the members file' : `by the playbook of ${issue}`
  const scores = rScore === '' ? '' : `, R ${rScore}, F ${fScore}, M ${mScore}`
  return `In ${called} ${by}: population ${population}${scores}.`
}

/** What was erased. */
export function formatErasure({ erasedInCrm, months }: Erasure, { columns }: Terminal): string {
  const inCrm = erasedInCrm ? 'The contact is deleted in the CRM for good' : 'The CRM has no such contact'
  const past = months === null ? '' : `, the history too (${countOf(months, 'month')})`
  const text = `${inCrm}; the journal forgot it${past}, and no sync writes this customer again.`
  return `\n  ${paragraph(text, columns - 2)}\n`
}
