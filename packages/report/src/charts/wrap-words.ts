/**
 * Words in lines of at most `room` characters (code points), as few as possible; a longer word stands alone and is
 * longer than its line.
 *
 * @example wrapWords('Cooling big spenders', 12) // ['Cooling big', 'spenders']
 */
export function wrapWords(text: string, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && [...longer].length <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
