import type { z } from 'zod'
import type { historyDocument } from '../documents/history-document.ts'
import { formatCount } from './numbers.ts'
import { formatTable } from './terminal/table.ts'

type HistoryDocument = z.infer<typeof historyDocument>
type Change = HistoryDocument['changes'][number]

/** The months that were run, the segments that ever were, and what became of them. */
export function formatHistory({ runs, segments, changes }: HistoryDocument, width: number): string {
  const months = formatTable(
    [
      { title: 'month' },
      { title: 'model' },
      { title: 'customers', align: 'right' },
      { title: 'segments', align: 'right' },
    ],
    runs.map(({ month, modelId, customers, segments: now }) => [
      month,
      modelId,
      formatCount(customers),
      String(now.length),
    ]),
    width,
  )
  const lives = segments.map(({ id, name, since, lastSeen }) => {
    const events = changes.flatMap((change) => tell(change, id) ?? [])
    const lines = [
      `${name}  ${id}`,
      `  born ${since}, last seen ${lastSeen}`,
      ...events.map((event) => `  ${event}`),
    ]
    return lines.map((line) => `  ${line}\n`).join('')
  })
  return [`${months}\n`, ...lives].join('\n')
}

/** A change as the segment sees it; null when it is none, or another's. */
function tell({ month, event, from, to }: Change, id: string): string | null {
  const wasThere = from.includes(id)
  const isThere = to.includes(id)
  const others = (ids: readonly string[]): string => ids.filter((one) => one !== id).join(', ')
  if (event === 'die' && wasThere) return `${month} died`
  if (event === 'emerge' && isThere) return `${month} emerged`
  if (event === 'split' && wasThere) return `${month} split off ${others(to)}`
  if (event === 'split' && isThere) return `${month} split off from ${from.join(', ')}`
  if (event === 'merge' && isThere) return `${month} took in ${others(from)}`
  if (event === 'merge' && wasThere) return `${month} merged into ${to.join(', ')}`
  return null
}
