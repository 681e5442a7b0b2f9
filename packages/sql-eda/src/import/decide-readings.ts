import { SqlEdaError } from '../errors.ts'
import { parseDateFormat } from './cells/date-format.ts'
import type { DateProfile } from './cells/date-profile.ts'
import { type DateSpelling, isoDate } from './cells/date-spelling.ts'
import { stampReader } from './cells/local-stamp.ts'
import type { CellReading } from './cells/read-cell.ts'
import { type DecimalMark, numberReader } from './cells/read-number.ts'
import type { MatchedColumn } from './match-header.ts'
import type { SourceProfile } from './profile-source.ts'

/** A source and what its values say about how they are written. */
export interface ProfiledSource {
  readonly file: string
  readonly columns: readonly MatchedColumn[]
  readonly profile: SourceProfile
}

/** What the user says about how values are written, instead of letting it be found out. */
export interface ReadingOptions {
  readonly dateFormat?: string | undefined
  readonly decimal?: DecimalMark | undefined
  readonly timeZone: string
}

/** How one source is to be read. */
export interface SourceReading {
  readonly cells: ReadonlyMap<string, CellReading>
  /** The spelling of its dates as a token, that of the order's date first; `null` without dates. */
  readonly dateFormat: string | null
  readonly notes: readonly string[]
}

/**
 * Decides how the values of each source are read. A column of dates is decided by all of its values; one that leaves
 * day and month open follows the decided columns of its file, or else those of the other files.
 *
 * @throws SqlEdaError `IMPORT` when dates or decimal marks stay open or contradict each other: they are never guessed
 */
export function decideReadings(
  sources: readonly ProfiledSource[],
  options: ReadingOptions,
): readonly SourceReading[] {
  const asked = options.dateFormat === undefined ? undefined : parseDateFormat(options.dateFormat)
  const found = sources.map((source) => decidedSpellings(source))
  return sources.map((source, index) => {
    const notes: string[] = []
    const siblings = [...(found[index] ?? []), ...found.flat()]
    const number = numberReader(options.decimal ?? decimalMark(source))
    const formats = new Set<string>()
    const cells = new Map<string, CellReading>()
    for (const { name, header } of source.columns) {
      const dates = source.profile.dates.get(name)
      const spelling =
        asked ?? (dates === undefined ? isoDate : decide(source.file, header, dates, siblings, notes))
      if (dates !== undefined && dates.verdict().kind !== 'empty') formats.add(dates.format(spelling))
      cells.set(name, {
        stamp: stampReader(spelling, options.timeZone),
        number,
        wholeIds: source.profile.wholeIds.has(name),
      })
    }
    return { cells, dateFormat: formats.size === 0 ? null : [...formats].join(', '), notes }
  })
}

function decidedSpellings({ profile }: ProfiledSource): DateSpelling[] {
  return [...profile.dates.values()].flatMap((dates) => {
    const verdict = dates.verdict()
    return verdict.kind === 'decided' ? [verdict.spelling] : []
  })
}

function decide(
  file: string,
  column: string,
  dates: DateProfile,
  siblings: readonly DateSpelling[],
  notes: string[],
): DateSpelling {
  const verdict = dates.verdict()
  switch (verdict.kind) {
    case 'decided':
      if (verdict.evidence !== null)
        notes.push(`${file}: ${column} is read as ${dates.format(verdict.spelling)}; ${verdict.evidence}.`)
      return verdict.spelling
    case 'open': {
      const sibling = siblings.find((spelling) => verdict.readings.includes(spelling))
      if (sibling === undefined)
        throw new SqlEdaError(
          'IMPORT',
          `The dates in ${column} of ${file}, such as ${verdict.example}, can all be read as ${verdict.readings
            .map(({ token }) => token)
            .join(' and as ')}: say which with --date-format.`,
        )
      notes.push(
        `${file}: ${column} leaves day and month open and is read as ${sibling.token}, like the other dates.`,
      )
      return sibling
    }
    case 'torn':
      throw new SqlEdaError(
        'IMPORT',
        `The dates in ${column} of ${file} contradict each other: ${verdict.evidence}; mend them, or say with --date-format which to keep.`,
      )
    default:
      return isoDate
  }
}

function decimalMark({ file, profile }: ProfiledSource): DecimalMark {
  const verdict = profile.numbers.verdict()
  if (verdict.kind === 'decided') return verdict.mark
  throw new SqlEdaError(
    'IMPORT',
    verdict.kind === 'open'
      ? `The numbers of ${file}, such as ${verdict.example}, leave open whether the mark in them stands before decimals or between thousands: say with --decimal point or --decimal comma.`
      : `The numbers of ${file} contradict each other, such as ${verdict.example}: mend them, or say with --decimal point or --decimal comma which to keep.`,
  )
}
