/** Ends of a line shorter than this must not stand alone. */
const shortest = 10

/**
 * The text with its last two words bound when the last one is short: no line of a list is a lone `to.`.
 *
 * @example bindLastWords('Name a person to write to.') // 'Name a person to write\u00a0to.'
 */
export function bindLastWords(text: string): string {
  const at = text.trimEnd().lastIndexOf(' ')
  if (at < 0 || text.length - at > shortest) return text
  return `${text.slice(0, at)}\u00a0${text.slice(at + 1)}`
}
