/** Links as the templates write them; a link holds no other. */
const link = /<a( class="[^"]*")? href="#([^"]+)">(.*?)<\/a>/gs

/**
 * Takes the link from whatever points to a place that the page has not, and keeps its words.
 *
 * @param words gives the words of a link that named a whole page, by its anchor and words; others stay as they are
 */
export function unlinkAbsent(html: string, words: (anchor: string, text: string) => string): string {
  const present = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  return html.replaceAll(link, (whole, kind: string | undefined, anchor: string, text: string) =>
    present.has(anchor) ? whole : `<span${kind ?? ''}>${words(anchor, text)}</span>`,
  )
}
