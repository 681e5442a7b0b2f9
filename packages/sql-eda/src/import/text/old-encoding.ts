import { basename } from 'node:path'
import { getDecoder } from 'iconv-lite'
import { SqlEdaError } from '../../errors.ts'
import { byteChunks } from './byte-chunks.ts'

/** How the bytes of a file become characters, and what speaks for it when it is not the usual UTF-8. */
export interface TextEncoding {
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `macintosh`, or the name that was asked for. */
  readonly name: string
  readonly evidence: string | null
}

/** Text of which less is ordinary is something else. */
const leastOrdinary = 0.2

/**
 * Tells Windows-1252 from legacy Macintosh, where text is known not to be UTF-8: the one that makes more of the bytes
 * beyond ASCII ordinary characters in ordinary places (of equals, Windows-1252).
 *
 * @throws SqlEdaError `IMPORT` when neither does
 */
export async function oldEncoding(path: string, signal: AbortSignal | undefined): Promise<TextEncoding> {
  const candidates = ['windows-1252', 'macintosh'].map((name) => ({
    name,
    decoder: getDecoder(name),
    score: 0,
    seen: new Map<string, number>(),
  }))
  for await (const { content } of byteChunks(path, signal))
    for (const candidate of candidates) {
      const text = candidate.decoder.write(content)
      for (const { 0: character, index } of text.matchAll(/[^\0-\x7f]/g)) {
        candidate.score += ordinary(character, text[index - 1] ?? ' ', text[index + 1] ?? ' ')
        candidate.seen.set(character, (candidate.seen.get(character) ?? 0) + 1)
      }
    }
  const [best] = candidates
    .filter(({ seen }) => ![...seen.keys()].some((character) => /[\ufffd\p{Cc}]/u.test(character)))
    .sort((a, b) => b.score - a.score)
  const total = [...(best?.seen.values() ?? [])].reduce((sum, times) => sum + times, 0)
  if (best === undefined || best.score < leastOrdinary * total)
    throw new SqlEdaError(
      'IMPORT',
      `${basename(path)} is neither UTF-8 nor Windows-1252 nor Macintosh text: save it as UTF-8, or give --encoding.`,
    )
  const usual = [...best.seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 5)
  return {
    name: best.name,
    evidence: `it is not UTF-8, and so its characters beyond ASCII are ${usual.map(([character]) => character).join(' ')}`,
  }
}

const letters = 'éèêëàâäáãåçîïíìñôöóòõùûüúßæøœ'
const capitals = letters.toUpperCase()
const signs = '’‘“”–—…€£°·«»®©´¿¡ªº'

/** How ordinary a character is between its neighbours in western text, from 0 to 1. */
function ordinary(character: string, before: string, after: string): number {
  const [followsLetter, precedesLetter] = [/\p{L}/u.test(before), /\p{L}/u.test(after)]
  if (letters.includes(character)) return followsLetter || precedesLetter ? 1 : 0
  if (capitals.includes(character)) return precedesLetter && !/\p{Ll}/u.test(before) ? 0.5 : 0
  if (!signs.includes(character)) return 0
  return followsLetter && precedesLetter && character !== '’' ? 0 : 0.5
}
