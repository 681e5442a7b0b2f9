import type { ContactExplanation, EraseReport } from '@clientele/crm-sync'
import { formatTable } from './table.ts'
import type { Terminal } from './terminal.ts'

const STANDINGS: Readonly<Record<ContactExplanation['standing'], string>> = {
  acknowledged: 'The CRM confirmed these values:',
  'in doubt': 'The last write was not answered; the next sync settles it. Confirmed before:',
  unknown: 'The CRM never confirmed a write of this customer.',
  erased: 'This customer was erased and is never written again.',
}

/** Why a contact carries what it carries. */
export function formatExplanation(
  { standing, values, writes }: ContactExplanation,
  { columns }: Terminal,
): string {
  const lines = ['', `  ${STANDINGS[standing]}`]
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
  return `${lines.join('\n')}\n`
}

/** What was erased. */
export function formatErasure({ erasedInCrm }: EraseReport): string {
  const inCrm = erasedInCrm ? 'The contact is deleted in the CRM for good' : 'The CRM has no such contact'
  return `\n  ${inCrm}; the journal forgot it, and no sync writes this customer again.\n`
}
