import { createHash } from 'node:crypto'

const SEGMENTS = [
  ['new', 'new-recent', 'Recent buyers'],
  ['new', 'new-lapsed', 'Lapsed buyers'],
  ['new', 'new-big', 'Big first baskets'],
  ['loyal', 'loyal-champions', 'Champions'],
  ['loyal', 'loyal-slowing', 'Slowing regulars'],
  ['loyal', 'loyal-lost', 'Lost regulars'],
]

/**
 * A members file with ids as long as real ones; of every 20 customers, `moved` are in another segment than in the file with 0, and
 * the last `gone` are missing.
 */
export function membersCsv(count, { moved = 0, gone = 0 } = {}) {
  const lines = ['customer_id,population,segment_id,segment_name,r_score,f_score,m_score']
  const ids = Array.from({ length: count }, (_, index) =>
    createHash('md5').update(`customer ${index}`).digest('hex'),
  ).sort()
  for (const [index, id] of ids.slice(0, count - gone).entries()) {
    const segment = SEGMENTS[(index + (index % 20 < moved ? 1 : 0)) % SEGMENTS.length]
    lines.push(`${id},${segment.join(',')},${1 + (index % 5)},${1 + (index % 3)},${1 + (index % 4)}`)
  }
  return `${lines.join('\n')}\n`
}
