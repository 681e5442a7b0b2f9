import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { CrmError } from './errors.ts'

/** One customer of a segmentation, as the CRM is to know it. */
export interface SyncMember {
  readonly customerId: string
  readonly population: string
  readonly segmentId: string
  readonly segmentName: string
  /** 1 (worst) to 5 (best); so are the other two. */
  readonly rScore: number
  readonly fScore: number
  readonly mScore: number
}

const COLUMNS = ['customer_id', 'population', 'segment_id', 'segment_name', 'r_score', 'f_score', 'm_score']

/**
 * Reads the members file of `clientele segment --members`: CSV with a header line, in any column order; columns
 * beyond those needed here (recency, distance and so on) are passed over.
 *
 * @param csv the text of the file, not its path
 * @returns the members in the order of the file
 * @throws CrmError `BAD_MEMBERS` for text that is no CSV, a missing column, no rows, an empty value, a score
 *   outside 1 to 5, a customer listed twice, a segment with two names, or a `;` in a tag
 *
 * @example
 * const members = readMembers(await readFile('members.csv', 'utf8'))
 */
export function readMembers(csv: string): SyncMember[] {
  const [header, ...rows] = parseRows(csv)
  if (header === undefined) throw bad('is empty', 'write it with clientele segment --members')
  const missing = COLUMNS.filter((name) => !header.includes(name))
  if (missing.length > 0) {
    if (header.length === 1 && header[0]?.includes(';')) {
      throw bad('parts its columns by ";"', 'save it with commas')
    }
    throw bad(
      `has no column ${missing.join(', ')}`,
      'add it, or write the file with clientele segment --members',
    )
  }
  if (rows.length === 0) throw bad('has a header and no customers', 'segment a month that has some')

  const [id, population, segmentId, segmentName, r, f, m] = COLUMNS.map((name) => header.indexOf(name))
  const seen = new Set<string>()
  const names = new Map<string, string>()
  return rows.map((row, index) => {
    const line = `row ${index + 1}`
    const member: SyncMember = {
      customerId: text(row, id, 'customer_id', line),
      population: tag(row, population, 'population', line),
      segmentId: tag(row, segmentId, 'segment_id', line),
      segmentName: text(row, segmentName, 'segment_name', line),
      rScore: score(row, r, 'r_score', line),
      fScore: score(row, f, 'f_score', line),
      mScore: score(row, m, 'm_score', line),
    }
    if (seen.has(member.customerId)) {
      throw bad(`lists the customer of ${line} twice`, 'keep one of the rows')
    }
    seen.add(member.customerId)
    const name = names.get(member.segmentId) ?? member.segmentName
    if (name !== member.segmentName) {
      throw bad(`gives segment "${member.segmentId}" two names (${line})`, 'give it one')
    }
    names.set(member.segmentId, name)
    return member
  })
}

function parseRows(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, skip_empty_lines: true })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const cure = cause.code.startsWith('CSV_RECORD_INCONSISTENT')
      ? 'give every row as many columns as the header'
      : 'close every quote, or save it anew as CSV'
    throw bad(`is not a CSV (${cause.code})`, cure)
  }
}

function text(row: readonly string[], column: number | undefined, name: string, line: string): string {
  // The file guards text that a spreadsheet would run as a formula with a leading quote.
  const value = (row[column ?? -1] ?? '').replace(/^'(?='*[=+\-@\t\r])/, '')
  if (value.trim() === '') throw bad(`has no ${name} in ${line}`, 'fill it in or take the row out')
  return value
}

function tag(row: readonly string[], column: number | undefined, name: string, line: string): string {
  const value = text(row, column, name, line)
  if (value.includes(';')) {
    throw bad(`has a ";" in the ${name} of ${line}`, 'take it out, since CRMs part tags by it')
  }
  return value
}

function score(row: readonly string[], column: number | undefined, name: string, line: string): number {
  const value = text(row, column, name, line)
  if (!/^[1-5]$/.test(value)) {
    throw bad(`has ${name} "${value.slice(0, 20)}" in ${line}`, 'use a whole number from 1 to 5')
  }
  return Number(value)
}

function bad(fault: string, cure: string): CrmError {
  return new CrmError('BAD_MEMBERS', `The members file ${fault}; ${cure}.`)
}
