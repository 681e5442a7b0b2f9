import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { CsvError } from 'csv-parse'
import { SqlEdaError } from '../errors.ts'
import { fileKind } from './file-kind.ts'
import { longestRecord, RecordCollector } from './record-collector.ts'
import type { RecordBatch, RecordSource } from './record-source.ts'
import { refuseAbort } from './refuse-abort.ts'

const chunkBytes = 256 * 1024

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
  const raw = createReadStream(path, { highWaterMark: chunkBytes })
  // The error of either stream surfaces in the loop below, so the callback has nothing to do.
  const unpacked = (): AsyncIterable<Buffer> =>
    pipeline(raw, createGunzip({ chunkSize: chunkBytes }), () => {})
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const records = new RecordCollector()
  try {
    let first = true
    const bytes: AsyncIterable<Buffer> = (await fileKind(path)) === 'gzip' ? unpacked() : raw
    for await (const chunk of bytes) {
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

function refuseForeign(chunk: Buffer, file: string): void {
  const start = chunk.toString('latin1', 0, 64).trimStart().toLowerCase()
  if (chunk[0] === 0xff && chunk[1] === 0xfe)
    throw notCsv(file, 'its text is UTF-16, not UTF-8; save it as UTF-8')
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
