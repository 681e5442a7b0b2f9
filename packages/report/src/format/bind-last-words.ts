/** Two words longer than this stay apart: bound, they would not fit a narrow column. */
const longest = 12

/**
 * The text with its last two words bound when both are short: no line of a list is a lone `to.`.
 *
 * @example bindLastWords('Name a person to write to.') // 'Name a person to write\u00a0to.'
 */
export function bindLastWords(text: string): string {
  const last = text.lastIndexOf(' ')
  const before = text.lastIndexOf(' ', last - 1)
  if (last < 0 || text.length - before - 1 > longest) return text
  return `${text.slice(0, last)}\u00a0${text.slice(last + 1)}`
}
