import { guardFormula } from '../guard-formula.ts'
import { memberFacts, type PlanStamp } from '../plan/desired-state.ts'
import type { SyncMember } from '../read-members.ts'

/** A customer of an export: values by field. Scores are numbers, all else is text. */
export type ExportRow = Readonly<Record<string, string | number>>

/** A customer as the CRM would hold it, with the name of the segment; with the address where one is wanted. */
export function exportRow(member: SyncMember, stamp: PlanStamp, email: string | undefined): ExportRow {
  const { population, segment, tags } = memberFacts(member)
  return {
    customer_id: member.customerId,
    ...(email === undefined ? {} : { email }),
    population,
    segment,
    segment_name: member.segmentName,
    tags,
    r_score: member.rScore,
    f_score: member.fScore,
    m_score: member.mScore,
    issue: stamp.issue,
    as_of: stamp.asOf,
    run_id: stamp.runId,
  }
}

/** Rows as CSV (RFC 4180) with a header; text that a spreadsheet would run as a formula is guarded. */
export function toCsv(fields: readonly string[], rows: readonly ExportRow[]): string {
  const cell = (value: string | number): string => {
    const text = typeof value === 'number' ? String(value) : guardFormula(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const lines = rows.map((row) => fields.map((field) => cell(row[field] ?? '')).join(','))
  return [fields.join(','), ...lines, ''].join('\r\n')
}

/** Rows as a JSON array, one customer a line. */
export function toJson(rows: readonly ExportRow[]): string {
  if (rows.length === 0) return '[]\n'
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
}
