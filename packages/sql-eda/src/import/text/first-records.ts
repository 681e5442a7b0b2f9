import { type Delimiter, RecordCollector } from './record-collector.ts'

/** The beginning of a file. */
export interface Head {
  readonly file: string
  readonly text: string
  readonly isWhole: boolean
}

const pieceCharacters = 16_384

/**
 * The first records of a file, at most so many; a quote that is never closed leaves those before it. The text after
 * them is not looked at. The last record of a beginning may be cut.
 *
 * @throws SqlEdaError `IMPORT` when a quote that is never closed leaves none
 */
export async function firstRecords(
  { file, text, isWhole }: Head,
  delimiter: Delimiter,
  most: number,
): Promise<readonly (readonly string[])[]> {
  const collector = new RecordCollector(file, delimiter)
  const records: (readonly string[])[] = []
  const take = (): number => records.push(...collector.take().records)
  try {
    for (let from = 0; from < text.length && records.length < most; ) {
      const to = pieceEnd(text, from + pieceCharacters)
      await collector.write(text.slice(from, to))
      from = to
      take()
    }
    if (isWhole && records.length < most) await collector.end()
    take()
  } catch (error) {
    if (take() === 0) throw error
  }
  return records.slice(0, most)
}

/** Not between the two halves of one character. */
function pieceEnd(text: string, end: number): number {
  const before = text.charCodeAt(end - 1)
  return before >= 0xd800 && before < 0xdc00 ? end + 1 : end
}
