/**
 * Turns runs of blanks into single tabs, so that a table set in columns can be read as one separated by tabs. Blanks at
 * both ends of a line go. Pieces may be cut anywhere.
 *
 * @returns takes the next piece; called without one, gives what is left
 */
export function collapseBlanks(): (piece?: string) => string {
  let pending = ''
  let isLineStart = true
  return (piece) => {
    const text = pending + (piece ?? '')
    // Blanks at the end may go on in the next piece, or be followed by the end of the line.
    const kept = piece === undefined ? text.length : text.trimEnd().length
    pending = text.slice(kept)
    const whole = text.slice(0, kept)
    if (whole === '') return ''
    const collapsed = whole.replaceAll(/[ \t]*(\r\n|\r|\n)[ \t]*/g, '$1').replaceAll(/[ \t]+/g, '\t')
    const clean = isLineStart ? collapsed.replace(/^\t/, '') : collapsed
    isLineStart = /[\r\n]$/.test(clean)
    return piece === undefined ? clean.replace(/\t$/, '') : clean
  }
}
