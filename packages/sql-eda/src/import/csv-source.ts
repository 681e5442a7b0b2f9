import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { CsvError, type Info, type Parser, parse } from 'csv-parse'
import { SqlEdaError } from '../errors.ts'
import { fileKind } from './file-kind.ts'
import type { RecordBatch, RecordSource } from './record-source.ts'
import { refuseAbort } from './refuse-abort.ts'

const chunkBytes = 256 * 1024
/** A record longer than this is a quote that nobody closed. */
const longestRecord = 1_000_000

/** A comma-separated UTF-8 file, plain or gzip (told by content), with or without byte-order mark. */
export function csvSource(path: string, size: number): RecordSource {
  return {
    file: basename(path),
    size,
    encoding: 'utf-8',
    delimiter: ',',
    batches: (signal) => csvBatches(path, signal),
  }
}

async function* csvBatches(path: string, signal: AbortSignal | undefined): AsyncGenerator<RecordBatch> {
  const file = basename(path)
  const gzip = (await fileKind(path)) === 'gzip'
  const raw = createReadStream(path, { highWaterMark: chunkBytes })
  // The error of either stream surfaces in the loop below, so the callback has nothing to do.
  const bytes = gzip ? pipeline(raw, createGunzip({ chunkSize: chunkBytes }), () => {}) : raw
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const records = new RecordCollector()
  try {
    let first = true
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      refuseAbort(signal)
      if (first) refuseForeign(chunk, file)
      first = false
      if (chunk.includes(0)) throw notCsv(file, 'it holds NUL bytes')
      await records.write(decoder.decode(chunk, { stream: true }))
      yield records.take(raw.bytesRead)
    }
    if (first) throw notCsv(file, 'it is empty')
    await records.write(decoder.decode())
    await records.end()
    yield records.take(raw.bytesRead)
  } catch (error) {
    throw readable(error, file)
  } finally {
    raw.destroy()
  }
}

/** Gathers the parser's records with the line on which each begins. */
class RecordCollector {
  readonly #parser: Parser
  #records: string[][] = []
  #lines: number[] = []
  #nextLine = 1
  #parserLines = 0
  #emptyLines = 0
  #emptyTaken = 0
  #lastCharacter = ''
  #failure: Error | undefined

  constructor() {
    this.#parser = parse({
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      on_record: (record: string[], info: Info) => this.#add(record, info),
    })
    this.#parser.on('error', (error) => {
      this.#failure = error
    })
    this.#parser.resume()
  }

  write(text: string): Promise<void> {
    this.#lastCharacter = text.at(-1) ?? this.#lastCharacter
    return this.#settled((done) => this.#parser.write(text, done))
  }

  end(): Promise<void> {
    // The parser takes what follows the last line break for one more empty line.
    if (this.#lastCharacter === '\n' || this.#lastCharacter === '\r') this.#emptyTaken += 1
    return this.#settled((done) => {
      this.#parser.once('close', done)
      this.#parser.end()
    })
  }

  take(bytes: number): RecordBatch {
    const blank = this.#parser.info.empty_lines - this.#emptyTaken
    this.#emptyTaken += blank
    const batch = { records: this.#records, lines: this.#lines, blank, bytes }
    this.#records = []
    this.#lines = []
    return batch
  }

  #add(record: string[], info: Info): null {
    const line = this.#nextLine + info.empty_lines - this.#emptyLines
    const spanned = info.lines - this.#parserLines - (info.empty_lines - this.#emptyLines) - 1
    // The parser counts CR LF inside quotes as two lines, editors as one.
    this.#nextLine = line + 1 + (spanned > 0 ? lineBreaks(record) : 0)
    this.#parserLines = info.lines
    this.#emptyLines = info.empty_lines
    this.#records.push(record)
    this.#lines.push(line)
    return null
  }

  async #settled(start: (done: () => void) => void): Promise<void> {
    await new Promise<void>((resolve) => start(resolve))
    if (this.#failure !== undefined) throw this.#failure
  }
}

function lineBreaks(record: readonly string[]): number {
  return record.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}

function refuseForeign(chunk: Buffer, file: string): void {
  const start = chunk.toString('latin1', 0, 64).trimStart().toLowerCase()
  if (start.startsWith('%pdf')) throw notCsv(file, 'it is a PDF')
  if (start.startsWith('pk\u0003\u0004')) throw notCsv(file, 'it is a ZIP archive; unpack it first')
  if (start.startsWith('sqlite format 3')) throw notCsv(file, 'it is a SQLite database')
  if (start.startsWith('<'))
    throw notCsv(file, 'it is an HTML or XML page, perhaps a log-in page saved in its place')
}

function notCsv(file: string, why: string): SqlEdaError {
  return new SqlEdaError('IMPORT', `${file} is not a CSV file: ${why}.`)
}

function readable(error: unknown, file: string): unknown {
  if (error instanceof SqlEdaError) return error
  if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE')
    return notCsv(
      file,
      `a record is longer than ${longestRecord} characters, probably a quote that is never closed`,
    )
  if (error instanceof CsvError)
    return notCsv(file, `a quote is opened and never closed (line ${error.lines})`)
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return notCsv(file, 'its text is not UTF-8; save it as UTF-8')
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return new SqlEdaError('IMPORT', `${file} cannot be read to its end (${reason}): fetch it again.`, {
    cause: error,
  })
}
