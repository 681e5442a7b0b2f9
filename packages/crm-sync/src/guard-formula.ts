/**
 * Guards text against spreadsheets, which run what begins with `=`, `+`, `-`, `@`, a tab or a carriage return: such text
 * gets a leading `'`. Text that already begins with quotes before such a character gets one more, so that taking one
 * off gives the text back.
 *
 * @example guardFormula('=cmd()') // "'=cmd()"
 */
export function guardFormula(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
