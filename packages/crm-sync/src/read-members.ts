import { pipeline } from 'node:stream/promises'
import { CsvError, type Options, parse as parseStream } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { byCodeUnit } from './by-code-unit.ts'
import { CrmError } from './errors.ts'

const RECENCY_STATUSES = ['active', 'slowing', 'lapsed'] as const

/** How long ago a customer ordered last, measured by the rhythm of the shop. */
export type MemberRecencyStatus = (typeof RECENCY_STATUSES)[number]

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
  /** Absent where the members file has no such column. */
  readonly recencyStatus?: MemberRecencyStatus | undefined
  /** What leaves this customer alone, as tags in code-unit order: `holdout`, `control-<id of a test>`. Absent when nothing does. */
  readonly leftAloneBy?: readonly string[] | undefined
}

const COLUMNS = ['customer_id', 'population', 'segment_id', 'segment_name', 'r_score', 'f_score', 'm_score']

/**
 * Reads the members file of `clientele segment --members`: CSV with a header line, in any column order; columns
 * beyond those needed here (recency, distance and so on) are passed over. `recency_status` may be absent as a whole:
 * files of before know none. So may `holdout` (yes or no) and `control_of` (ids of tests with blanks between).
 *
 * @param csv the text of the file, not its path
 * @returns the members in the order of the file
 * @throws CrmError `BAD_MEMBERS` for text that is no CSV, a missing column, no rows, an empty value, a score
 *   outside 1 to 5, a customer listed twice, a segment with two names, a `;` in a tag, an unknown recency status, or a holdout other than yes or no
 *
 * @example
 * const members = readMembers(await readFile('members.csv', 'utf8'))
 */
export function readMembers(csv: string): SyncMember[] {
  const rows = collectRows()
  try {
    parse(csv, rows.options)
  } catch (cause) {
    throw csvFault(cause)
  }
  return rows.members()
}

/**
 * Reads a members file of any size piece by piece, so that its text is never in memory as a whole: a million members
 * take about 250 MB.
 *
 * @param chunks the bytes of the file, for example `createReadStream(path)`
 * @throws CrmError `BAD_MEMBERS` as {@link readMembers}, and whatever reading the bytes throws
 *
 * @example
 * const members = await readMembersStream(createReadStream('members.csv'))
 */
export async function readMembersStream(chunks: AsyncIterable<Uint8Array>): Promise<SyncMember[]> {
  const rows = collectRows()
  const parser = parseStream(rows.options)
  parser.resume()
  try {
    await pipeline(chunks, parser)
  } catch (cause) {
    throw csvFault(cause)
  }
  return rows.members()
}

/**
 * Makes members of the rows of a members file that need not become text first, held to the same as {@link readMembers}.
 *
 * @param rows the header, then one row a customer, each with as many cells; numbers stand as their text would
 * @throws CrmError `BAD_MEMBERS` as {@link readMembers}
 *
 * @example
 * const [ana] = membersOfRows([
 *   ['customer_id', 'population', 'segment_id', 'segment_name', 'r_score', 'f_score', 'm_score'],
 *   ['ana', 'loyal', 'loyal-high', 'Loyal', 5, 4, 5],
 * ])
 */
export function membersOfRows(rows: Iterable<readonly (string | number)[]>): SyncMember[] {
  const collected = collectRows()
  for (const row of rows) collected.add(row.map(String))
  return collected.members()
}

/** Makes members of rows one by one, so that the rows are never all in memory. */
function collectRows(): {
  readonly options: Options
  add(row: readonly string[]): null
  members(): SyncMember[]
} {
  const members: SyncMember[] = []
  let readRow: RowReader | null = null
  const add = (row: readonly string[]): null => {
    if (readRow === null) readRow = rowReader(row, members)
    else members.push(readRow(row))
    return null
  }
  return {
    options: { bom: true, skip_empty_lines: true, on_record: add },
    add,
    members() {
      if (readRow === null) throw bad('is empty', 'write it with clientele segment --members')
      if (members.length === 0) throw bad('has a header and no customers', 'segment a month that has some')
      return members
    },
  }
}

type RowReader = (row: readonly string[]) => SyncMember

/** Makes members of the rows under a header, after those read before. Words that many customers share are kept once. */
function rowReader(header: readonly string[], before: readonly SyncMember[]): RowReader {
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
  const [id, population, segmentId, segmentName, r, f, m] = COLUMNS.map((name) => header.indexOf(name))
  const statusAt = header.indexOf('recency_status')
  const experiments = experimentTags(header)
  const isNew = newIds(before)
  const names = new Map<string, string>()
  const words = new Map<string, string>()
  const shared = (word: string): string => {
    const known = words.get(word)
    if (known === undefined) words.set(word, word)
    return known ?? word
  }
  return (row) => {
    const line = before.length + 1
    const member: SyncMember = {
      customerId: text(row, id, 'customer_id', line),
      population: shared(tag(row, population, 'population', line)),
      segmentId: shared(tag(row, segmentId, 'segment_id', line)),
      segmentName: shared(text(row, segmentName, 'segment_name', line)),
      rScore: score(row, r, 'r_score', line),
      fScore: score(row, f, 'f_score', line),
      mScore: score(row, m, 'm_score', line),
      ...(statusAt < 0 ? {} : { recencyStatus: status(row, statusAt, line) }),
      ...experiments(row, line),
    }
    if (!isNew(member.customerId)) {
      throw bad(`lists the customer of row ${line} twice`, 'keep one of the rows')
    }
    const name = names.get(member.segmentId) ?? member.segmentName
    if (name !== member.segmentName) {
      throw bad(`gives segment "${member.segmentId}" two names (row ${line})`, 'give it one')
    }
    names.set(member.segmentId, name)
    return member
  }
}

/** Tells ids that none of the members before has. While they come in order, as in files of Clientele, the last one is enough. */
function newIds(before: readonly SyncMember[]): (id: string) => boolean {
  let seen: Set<string> | null = null
  return (id) => {
    const last = before.at(-1)?.customerId ?? ''
    if (seen === null && last < id) return true
    seen ??= new Set(before.map(({ customerId }) => customerId))
    if (seen.has(id)) return false
    seen.add(id)
    return true
  }
}

/** What a parser throws, in our words; anything else as it is. */
function csvFault(cause: unknown): unknown {
  if (!(cause instanceof CsvError)) return cause
  const cure = cause.code.startsWith('CSV_RECORD_INCONSISTENT')
    ? 'give every row as many columns as the header'
    : 'close every quote, or save it anew as CSV'
  return bad(`is not a CSV (${cause.code})`, cure)
}

function text(row: readonly string[], column: number | undefined, name: string, line: number): string {
  // The file guards text that a spreadsheet would run as a formula with a leading quote.
  const value = (row[column ?? -1] ?? '').replace(/^'(?='*[=+\-@\t\r])/, '')
  if (value.trim() === '') throw bad(`has no ${name} in row ${line}`, 'fill it in or take the row out')
  return value
}

function tag(row: readonly string[], column: number | undefined, name: string, line: number): string {
  const value = text(row, column, name, line)
  if (value.includes(';')) {
    throw bad(`has a ";" in the ${name} of row ${line}`, 'take it out, since CRMs part tags by it')
  }
  return value
}

function score(row: readonly string[], column: number | undefined, name: string, line: number): number {
  const value = text(row, column, name, line)
  if (!/^[1-5]$/.test(value)) {
    throw bad(`has ${name} "${value.slice(0, 20)}" in row ${line}`, 'use a whole number from 1 to 5')
  }
  return Number(value)
}

function status(row: readonly string[], column: number, line: number): MemberRecencyStatus {
  const value = text(row, column, 'recency_status', line)
  const known = RECENCY_STATUSES.find((one) => one === value)
  if (known === undefined) {
    throw bad(`has recency_status "${value.slice(0, 20)}" in row ${line}`, 'use active, slowing or lapsed')
  }
  return known
}

/** Reads who is left alone, where the file says it. Customers whom the same leaves alone share one list. */
function experimentTags(
  header: readonly string[],
): (row: readonly string[], line: number) => Pick<SyncMember, 'leftAloneBy'> {
  const [holdoutAt, controlAt] = [header.indexOf('holdout'), header.indexOf('control_of')]
  const known = new Map<string, readonly string[]>()
  return (row, line) => {
    const holdout = holdoutAt < 0 ? 'no' : text(row, holdoutAt, 'holdout', line)
    if (holdout !== 'yes' && holdout !== 'no') {
      throw bad(`has holdout "${holdout.slice(0, 20)}" in row ${line}`, 'use yes or no')
    }
    const tests = controlAt < 0 ? '' : (row[controlAt] ?? '')
    if (holdout === 'no' && tests === '') return {}
    if (!/^[a-z0-9-]*( [a-z0-9-]+)*$/.test(tests)) {
      throw bad(`has a control_of in row ${line} that is no list of tests`, 'use ids with one blank between')
    }
    const key = `${holdout} ${tests}`
    const controls = tests.split(' ').flatMap((id) => (id === '' ? [] : [`control-${id}`]))
    const tags = known.get(key) ?? [...controls, ...(holdout === 'yes' ? ['holdout'] : [])].sort(byCodeUnit)
    known.set(key, tags)
    return { leftAloneBy: tags }
  }
}

function bad(fault: string, cure: string): CrmError {
  return new CrmError('BAD_MEMBERS', `The members file ${fault}; ${cure}.`)
}
