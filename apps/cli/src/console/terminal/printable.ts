const ESCAPE = '\u001b'

/** Line feeds and tabs, and our own styles. */
const OURS = `\\n|\\t|${ESCAPE}\\[[0-9;]*m`

/**
 * Text that is safe on a terminal: control characters, with which text from data could clear the screen or set its
 * title, become blanks; line feeds, tabs and what the commands themselves use stay.
 */
export function printable(text: string): string {
  return text.replaceAll(new RegExp(`(${OURS})|\\p{Cc}`, 'gu'), (_, ours: string | undefined) => ours ?? ' ')
}
