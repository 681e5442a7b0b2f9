import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { SqlEdaError } from '../../errors.ts'
import { refuseAbort } from '../refuse-abort.ts'
import { fileKind } from './file-kind.ts'
import { refuseForeign } from './refuse-foreign.ts'

const chunkBytes = 512 * 1024

/** A piece of a file's content, unpacked, and how many bytes on disk have been read by then. */
export interface ByteChunk {
  readonly content: Buffer
  readonly bytes: number
}

/**
 * The content of a file, plain or gzip (told by content), in pieces.
 *
 * @throws SqlEdaError `IMPORT` when the file is empty, is no text (PDF, workbook, archive, …), or cannot be read to its
 * end; `ABORTED`
 */
export async function* byteChunks(
  path: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ByteChunk, void, undefined> {
  const file = basename(path)
  const raw = createReadStream(path, { highWaterMark: chunkBytes })
  try {
    let first = true
    // The error of either stream surfaces in this loop, so the callback has nothing to do.
    const unpacked: AsyncIterable<Buffer> =
      (await fileKind(path)) === 'gzip'
        ? pipeline(raw, createGunzip({ chunkSize: chunkBytes }), () => {})
        : raw
    for await (const content of unpacked) {
      refuseAbort(signal)
      if (first) refuseForeign(content, file)
      first = false
      yield { content, bytes: raw.bytesRead }
    }
    if (first) throw new SqlEdaError('IMPORT', `${file} is not a CSV file: it is empty.`)
  } catch (error) {
    if (error instanceof SqlEdaError) throw error
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new SqlEdaError('IMPORT', `${file} cannot be read to its end (${reason}): fetch it again.`, {
      cause: error,
    })
  } finally {
    raw.destroy()
  }
}
