import type { Effort } from '../document/actions/action-terms.ts'
import { amountOf, type RankedAction } from './rank-actions.ts'

/** What an action would bring, beside the one that brings most. */
export type Impact = 'high' | 'middle' | 'low' | 'unknown'

/** From this part of the largest amount on an impact is high, from the second on it is middle. */
export const impactParts: { readonly high: number; readonly middle: number } = { high: 0.5, middle: 0.1 }

/** Ranked actions by impact, relative to the largest amount among them, and by effort. */
export function impactByEffort(
  ranked: readonly RankedAction[],
): Record<Impact, Record<Effort, RankedAction[]>> {
  const largest = Math.max(0, ...ranked.map(({ worth }) => amountOf(worth)))
  const row = (): Record<Effort, RankedAction[]> => ({ low: [], middle: [], high: [] })
  const cells = { high: row(), middle: row(), low: row(), unknown: row() }
  for (const entry of ranked) cells[impactOf(entry, largest)][entry.action.effort].push(entry)
  return cells
}

function impactOf({ worth }: RankedAction, largest: number): Impact {
  if (worth === null) return 'unknown'
  const amount = amountOf(worth)
  if (amount > 0 && amount >= largest * impactParts.high) return 'high'
  return amount > 0 && amount >= largest * impactParts.middle ? 'middle' : 'low'
}
