import type { Movement } from '../../document/movement.ts'
import type { Issue } from '../../issue.ts'
import { type SegmentTag, segmentTag } from '../segment-tag.ts'
import { segmentsBefore } from './segments-before.ts'

/** A column head: a segment of today, or the column of those who left. */
interface MatrixColumn {
  readonly id: string | null
  readonly tag: SegmentTag | null
  readonly name: string
}

/** Counts from (rows) and to (columns) with their margins; `heat` is the share of the row in whole percent. */
export function movementMatrix(issue: Issue, movement: Movement): object {
  const { segments, language, text, format, colours } = issue
  const { flows } = movement
  const leaves = flows.some((flow) => flow.to === null)
  const columns: MatrixColumn[] = [
    ...segments.map((segment) => ({ id: segment.id, tag: segmentTag(segment), name: segment.name })),
    ...(leaves ? [{ id: null, tag: null, name: text.movement.left }] : []),
  ]
  const count = (from: string | null, to: string | null): number =>
    flows.reduce((sum, flow) => (flow.from === from && flow.to === to ? sum + flow.customers : sum), 0)
  const numbers = new Map(segments.map((segment) => [segment.id, segment.number]))
  const origins = [
    ...segmentsBefore(issue, movement).map(({ id, name }) => ({
      id,
      name: name[language],
      tag: numbers.has(id) ? { number: numbers.get(id), colour: colours.get(id) ?? 0 } : null,
    })),
    ...(flows.some((flow) => flow.from === null)
      ? [{ id: null, name: text.movement.notYet, tag: null }]
      : []),
  ]
  const rows = origins.map((origin, index) => {
    const counts = columns.map((column) => count(origin.id, column.id))
    const total = counts.reduce((sum, value) => sum + value, 0)
    return {
      ...origin,
      anchor: `from-${origin.tag?.number ?? `other-${index + 1}`}`,
      cells: counts.map((value) => ({
        value: value === 0 ? null : format.count(value),
        share: total === 0 ? null : format.share(value / total),
        heat: total === 0 ? 0 : Math.round((value / total) * 100),
      })),
      total: format.count(total),
    }
  })
  const sums = columns.map((column) => origins.reduce((sum, origin) => sum + count(origin.id, column.id), 0))
  return {
    columns,
    rows,
    sums: sums.map(format.count),
    total: format.count(sums.reduce((sum, value) => sum + value, 0)),
  }
}
