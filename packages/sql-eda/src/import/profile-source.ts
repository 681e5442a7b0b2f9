import { DateProfile } from './cells/date-profile.ts'
import { NumberProfile } from './cells/number-profile.ts'
import type { ImportProgress } from './import-report.ts'
import type { MatchedColumn } from './match-header.ts'
import type { RecordSource } from './record-source.ts'

/** What all the values of a file say about how they are written. */
export interface SourceProfile {
  /** By column name. */
  readonly dates: ReadonlyMap<string, DateProfile>
  readonly numbers: NumberProfile
  /** Columns of which every value ends in `.0`. */
  readonly wholeIds: ReadonlySet<string>
}

/** Reads a source from end to end, only to learn how its dates, numbers and ids are written. */
export async function profileSource(
  source: RecordSource,
  columns: readonly MatchedColumn[],
  signal: AbortSignal | undefined,
  onProgress: (progress: Omit<ImportProgress, 'totalBytes'>) => void,
): Promise<SourceProfile> {
  const dates = new Map(
    columns.filter(({ kind }) => kind.endsWith('moment')).map(({ name }) => [name, new DateProfile()]),
  )
  const numbers = new NumberProfile()
  const ids = columns
    .filter(({ kind }) => kind === 'id' || kind === 'customer' || kind === 'text')
    .map(({ name, index }) => ({ name, index, seen: false, whole: true }))
  const dated = columns.flatMap(({ name, index }) => {
    const profile = dates.get(name)
    return profile === undefined ? [] : [{ index, profile }]
  })
  const numeric = columns.filter(({ kind }) => /money|amount|quantity|count|number/.test(kind))
  let rows = 0
  for await (const { records, bytes } of source.batches(signal)) {
    for (const record of records) {
      for (const { index, profile } of dated) profile.add((record[index] ?? '').trim())
      for (const { index } of numeric) {
        const text = (record[index] ?? '').trim()
        if (text !== '') numbers.add(text)
      }
      for (const id of ids) {
        const text = id.whole ? (record[id.index] ?? '').trim() : ''
        if (text === '') continue
        id.seen = true
        id.whole = /^\d+\.0+$/.test(text)
      }
    }
    rows += records.length
    onProgress({ file: source.file, rows, bytes })
  }
  return {
    dates,
    numbers,
    wholeIds: new Set(ids.filter(({ seen, whole }) => seen && whole).map(({ name }) => name)),
  }
}
