import stringWidth from 'string-width'

/** The lines of a text broken at blanks, by the columns they take on a screen; a longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.length - 1
    const line = lines[last] ?? ''
    if (line !== '' && stringWidth(line) + stringWidth(word) + 1 > width) lines.push(word)
    else lines[last] = line === '' ? word : `${line} ${word}`
  }
  return lines
}
