import { byCodeUnit } from '../by-code-unit.ts'
import type { SegmentChange, SegmentMovement } from './sync-plan-document.ts'

/** Counts customers by the segment they come from and the one they go to. */
export interface SegmentFlow {
  /** An empty string stands for no segment. */
  add(from: string, to: string): void
  changes(names: ReadonlyMap<string, string>): SegmentChange[]
  movements(): SegmentMovement[]
}

/** A {@link SegmentFlow} with nothing counted yet. */
export function createSegmentFlow(): SegmentFlow {
  const flow = new Map<string, Map<string, number>>()
  return {
    add(from, to) {
      const row = flow.get(from) ?? new Map<string, number>()
      row.set(to, (row.get(to) ?? 0) + 1)
      flow.set(from, row)
    },
    changes: (names) => segmentChanges(flow, names),
    movements: () =>
      [...flow]
        .flatMap(([from, row]) => [...row].map(([to, customers]) => ({ from, to, customers })))
        .filter(({ from, to }) => from !== to)
        .sort((a, b) => b.customers - a.customers || byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to))
        .map(({ from, to, customers }) => ({ from: from || null, to: to || null, customers })),
  }
}

function segmentChanges(
  flow: ReadonlyMap<string, ReadonlyMap<string, number>>,
  names: ReadonlyMap<string, string>,
): SegmentChange[] {
  const ids = new Set([...flow.keys(), ...[...flow.values()].flatMap((row) => [...row.keys()])])
  ids.delete('')
  return [...ids]
    .map((id) => {
      let [before, after, staying] = [0, 0, 0]
      for (const [from, row] of flow) {
        for (const [to, customers] of row) {
          if (from === id) before += customers
          if (to === id) after += customers
          if (from === id && to === id) staying += customers
        }
      }
      const name = names.get(id) ?? id
      return { id, name, before, after, joining: after - staying, leaving: before - staying }
    })
    .sort((a, b) => b.after - a.after || byCodeUnit(a.id, b.id))
}
