import type { Random } from '../random.ts'
import { drawBinomial } from '../statistics/draw-binomial.ts'
import { ascending, quantile } from '../statistics/quantile.ts'
import { adjustedRandIndexOf } from '../validation/agreement/adjusted-rand-index.ts'

/** Ends of an interval; null when no sample has an index. */
export interface AriInterval {
  readonly low: number | null
  readonly high: number | null
}

const CONFIDENCE = 0.95

/**
 * Percentile bootstrap of the customers (Efron & Tibshirani 1993, chapter 13) of an adjusted Rand index. Drawing as
 * many customers as there are with replacement is drawing the cells of their contingency table from a multinomial
 * distribution, one cell after the other from what is left (Davis 1993). Samples with one cluster on a side have no
 * index and are left out.
 *
 * @param counts rows x cols, row by row. O(samples x cells).
 */
export function ariInterval(
  counts: Float64Array,
  cols: number,
  { samples, random }: { readonly samples: number; readonly random: Random },
): AriInterval {
  const items = counts.reduce((total, count) => total + count, 0)
  const indices: number[] = []
  for (let sample = 0; sample < samples; sample++) {
    const index = indexOfTable(drawTable(random, counts, items), cols, items)
    if (index !== null) indices.push(index)
  }
  if (indices.length === 0) return { low: null, high: null }
  const sorted = ascending(indices)
  return { low: quantile(sorted, (1 - CONFIDENCE) / 2), high: quantile(sorted, (1 + CONFIDENCE) / 2) }
}

function drawTable(random: Random, counts: Float64Array, items: number): Float64Array {
  const drawn = new Float64Array(counts.length)
  let itemsLeft = items
  let countsLeft = items
  for (let cell = 0; cell < counts.length; cell++) {
    drawn[cell] = drawBinomial(random, itemsLeft, counts[cell] / countsLeft)
    itemsLeft -= drawn[cell]
    countsLeft -= counts[cell]
    if (itemsLeft === 0) break
  }
  return drawn
}

/** The index of a contingency table, null with fewer than two clusters on either side. */
export function indexOfTable(counts: Float64Array, cols: number, items: number): number | null {
  const rowTotals = new Float64Array(cols === 0 ? 0 : counts.length / cols)
  const colTotals = new Float64Array(cols)
  for (let cell = 0; cell < counts.length; cell++) {
    rowTotals[Math.floor(cell / cols)] += counts[cell]
    colTotals[cell % cols] += counts[cell]
  }
  const isDefined = [rowTotals, colTotals].every((totals) => totals.filter((total) => total > 0).length > 1)
  return isDefined ? adjustedRandIndexOf(items, counts, rowTotals, colTotals) : null
}
