/** A CSS string literal of any text: everything but ASCII letters and digits is written as an escape. */
export function cssString(text: string): string {
  const escaped = [...text].map((character) =>
    /[A-Za-z0-9]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  )
  return `"${escaped.join('')}"`
}
