import { basename } from 'node:path'
import { getDecoder } from 'iconv-lite'
import { SqlEdaError } from '../../errors.ts'
import { byteChunks } from './byte-chunks.ts'

export interface TextChunk {
  readonly text: string
  readonly bytes: number
}

/**
 * The characters of a file, in pieces, without byte-order mark.
 *
 * @throws SqlEdaError `IMPORT` when bytes mean nothing in the encoding (they are never replaced silently), or for NUL
 */
export async function* decodedText(
  path: string,
  encoding: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<TextChunk, void, undefined> {
  const decoder = decoderOf(encoding)
  const refuse = (why: string): never => {
    throw new SqlEdaError('IMPORT', `${basename(path)} is not a CSV file: ${why}.`)
  }
  const checked = (text: string | undefined): string => {
    if (text === undefined || (encoding !== 'utf-8' && text.includes('\ufffd')))
      return refuse(`its text is not ${encoding}; save it as UTF-8, or give the right --encoding`)
    if (text.includes('\0')) return refuse('it holds NUL bytes')
    return text
  }
  let bytes = 0
  let first = true
  for await (const chunk of byteChunks(path, signal)) {
    bytes = chunk.bytes
    const text = checked(decoder(chunk.content))
    yield { text: first ? text.replace(/^\ufeff/, '') : text, bytes }
    if (text !== '') first = false
  }
  yield { text: checked(decoder(undefined)), bytes }
}

/** Decodes piece by piece; called without a piece, it ends. Gives `undefined` for bytes that are not UTF-8. */
function decoderOf(encoding: string): (content: Buffer | undefined) => string | undefined {
  if (encoding !== 'utf-8' && encoding !== 'utf8') {
    const decoder = getDecoder(encoding)
    return (content) => (content === undefined ? (decoder.end() ?? '') : decoder.write(content))
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return (content) => {
    try {
      return content === undefined ? decoder.decode() : decoder.decode(content, { stream: true })
    } catch {
      return undefined
    }
  }
}
