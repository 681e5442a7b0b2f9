import { SqlEdaError } from '../../errors.ts'

const keys = ['id', 'question', 'group', 'needs', 'param', 'columns', 'chart', 'reading'] as const

export type FrontMatterKey = (typeof keys)[number]

/** What the comments at the head of a question file say: every value of each key, in order. */
export type FrontMatter = ReadonlyMap<FrontMatterKey, readonly string[]>

/**
 * Reads the head of a question file: comment lines `-- key: value`, up to the first line that is no comment. A comment
 * without a key is prose.
 *
 * @param file named in refusals
 * @throws SqlEdaError `BAD_QUESTION` for a key that nobody knows, or one that stands twice (but `param`)
 */
export function frontMatter(text: string, file: string): FrontMatter {
  const found = new Map<FrontMatterKey, string[]>()
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const comment = /^\s*--(.*)$/.exec(line)?.[1]
    if (comment === undefined) break
    const [, name = '', value = ''] = /^\s*([a-z]+):\s*(.*?)\s*$/.exec(comment) ?? []
    if (name === '') continue
    const key = keys.find((known) => known === name)
    if (key === undefined)
      throw new SqlEdaError(
        'BAD_QUESTION',
        `${file}: there is no key "${name}"; there are ${keys.join(', ')}.`,
      )
    const values = found.get(key) ?? []
    if (values.length > 0 && key !== 'param')
      throw new SqlEdaError('BAD_QUESTION', `${file}: the key "${name}" stands twice: leave one out.`)
    found.set(key, [...values, value])
  }
  return found
}
