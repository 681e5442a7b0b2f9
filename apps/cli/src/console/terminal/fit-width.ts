import stringWidth from 'string-width'

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A text of at most `width` columns of a screen, cut with `…` where it is longer. Wide letters and emoji take two
 * columns, accents none, and no sign is cut apart.
 */
export function fitWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let kept = ''
  let room = width - 1
  for (const { segment } of GRAPHEMES.segment(text)) {
    room -= stringWidth(segment)
    if (room < 0) break
    kept += segment
  }
  return width < 1 ? '' : `${kept}…`
}
