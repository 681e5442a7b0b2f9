import { basename } from 'node:path'
import { SqlEdaError } from '../../errors.ts'
import type { RecordBatch, RecordSource } from '../record-source.ts'
import { decodedText } from './decoded-text.ts'
import { detectDelimiter } from './delimiter.ts'
import { detectEncoding } from './encoding.ts'
import { firstRecords, type Head } from './first-records.ts'
import { type Delimiter, RecordCollector } from './record-collector.ts'

/** What the user may say about a file instead of letting it be found out. */
export interface CsvOptions {
  /** Name of an encoding. */
  readonly encoding?: string | undefined
  /** Names of the columns of a file without header line. */
  readonly columns?: readonly string[] | undefined
  readonly signal?: AbortSignal | undefined
}

/** Enough for a header of thousands of columns and some records after it. */
const headCharacters = 1_000_000

/**
 * Opens a file of separated values, plain or gzip (told by content). Encoding and delimiter are found out; quoting,
 * line breaks of all three kinds (mixed, too) and blank lines are understood.
 *
 * @throws SqlEdaError `IMPORT` when it is no such file, or has no header line; `ABORTED`
 */
export async function csvSource(
  path: string,
  size: number,
  { encoding: asked, columns, signal }: CsvOptions = {},
): Promise<RecordSource> {
  const file = basename(path)
  const encoding = await detectEncoding(path, asked, signal)
  const head = await readHead(path, encoding.name, signal)
  const delimiter = await detectDelimiter(head, columns?.length)
  const header = columns ?? (await firstRecord(head, delimiter))
  return {
    file,
    size,
    encoding: encoding.name,
    delimiter: delimiter === 'blanks' ? ' ' : delimiter,
    notes:
      encoding.evidence === null
        ? []
        : [`${file} is read as ${encoding.name}: ${encoding.evidence}. Give --encoding if names look wrong.`],
    header,
    batches: (later) => csvBatches(path, encoding.name, delimiter, columns === undefined, later),
  }
}

async function readHead(path: string, encoding: string, signal: AbortSignal | undefined): Promise<Head> {
  const file = basename(path)
  let text = ''
  for await (const chunk of decodedText(path, encoding, signal)) {
    text += chunk.text
    if (text.length >= headCharacters) return { file, text: text.slice(0, headCharacters), isWhole: false }
  }
  return { file, text, isWhole: true }
}

async function firstRecord(head: Head, delimiter: Delimiter): Promise<readonly string[]> {
  const [first] = await firstRecords(head, delimiter, 1)
  if (first === undefined)
    throw new SqlEdaError('IMPORT', `${head.file} is not a CSV file: it has no header line.`)
  return first
}

async function* csvBatches(
  path: string,
  encoding: string,
  delimiter: Delimiter,
  hasHeader: boolean,
  signal: AbortSignal | undefined,
): AsyncGenerator<RecordBatch, void, undefined> {
  const collector = new RecordCollector(basename(path), delimiter)
  let skip = hasHeader ? 1 : 0
  let bytes = 0
  const taken = (): RecordBatch => {
    const { records, lines, blank } = collector.take()
    const from = Math.min(skip, records.length)
    skip -= from
    return { records: records.slice(from), lines: lines.slice(from), blank, bytes }
  }
  for await (const chunk of decodedText(path, encoding, signal)) {
    bytes = chunk.bytes
    await collector.write(chunk.text)
    yield taken()
  }
  await collector.end()
  yield taken()
}
