import { isAscii } from 'node:buffer'
import { basename } from 'node:path'
import { encodingExists } from 'iconv-lite'
import { SqlEdaError } from '../../errors.ts'
import { byteChunks } from './byte-chunks.ts'
import { oldEncoding, type TextEncoding } from './old-encoding.ts'

const marks: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * Finds the encoding of a file by reading all of it: a byte-order mark decides; otherwise text that is valid UTF-8 is
 * UTF-8, and other text is Windows-1252 or legacy Macintosh, whichever makes more of its bytes ordinary letters.
 *
 * @param asked encoding that the user named, which wins over what is found
 * @throws SqlEdaError `IMPORT` for an unknown name, NUL bytes, text that is UTF-8 but for a few bytes, and bytes that mean
 * nothing in either of the two old encodings
 */
export async function detectEncoding(
  path: string,
  asked: string | undefined,
  signal: AbortSignal | undefined,
): Promise<TextEncoding> {
  const file = basename(path)
  if (asked !== undefined) {
    if (!encodingExists(asked))
      throw new SqlEdaError(
        'IMPORT',
        `The encoding "${asked}" is not known: use utf-8, windows-1252, macintosh, utf-16le or the like.`,
      )
    return { name: asked.toLowerCase().replace(/^utf8$/, 'utf-8'), evidence: null }
  }
  const decoder = new TextDecoder('utf-8')
  const utf8 = { characters: 0, broken: 0 }
  let first = true
  let wasPlain = true
  for await (const { content } of byteChunks(path, signal)) {
    const mark = first
      ? marks.find(([bytes]) => bytes.every((byte, index) => content[index] === byte))
      : undefined
    if (mark !== undefined && mark[1] !== 'utf-8') return { name: mark[1], evidence: null }
    first = false
    if (content.includes(0)) throw nulBytes(content, file)
    const isPlain = isAscii(content)
    // A character may begin in one piece and end in the next.
    if (!isPlain || !wasPlain) count(decoder.decode(content, { stream: true }), utf8)
    wasPlain = isPlain
  }
  count(decoder.decode(), utf8)
  if (utf8.broken === 0) return { name: 'utf-8', evidence: null }
  if (utf8.characters >= utf8.broken)
    throw new SqlEdaError(
      'IMPORT',
      `${file} is not a CSV file that can be read: its text is UTF-8, but ${utf8.broken} of its characters are broken; save it again as UTF-8, or give --encoding.`,
    )
  return oldEncoding(path, signal)
}

/** Characters beyond ASCII that are whole, and those that are broken. */
function count(text: string, into: { characters: number; broken: number }): void {
  for (const [character] of text.matchAll(/[^\0-\x7f]/gu)) {
    if (character === '\ufffd') into.broken += 1
    else into.characters += 1
  }
}

function nulBytes(content: Buffer, file: string): SqlEdaError {
  const sample = content.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const isWide = Math.max(even, odd) > sample.length / 4 && Math.min(even, odd) < sample.length / 20
  return new SqlEdaError(
    'IMPORT',
    isWide
      ? `${file} looks like UTF-16 without a byte-order mark: give --encoding ${odd > even ? 'utf-16le' : 'utf-16be'}.`
      : `${file} is not a CSV file: it holds NUL bytes.`,
  )
}
