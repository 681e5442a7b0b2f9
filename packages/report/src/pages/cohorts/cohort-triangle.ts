/** Fewer customers than this are shown, but neither shaded nor compared by shade: one of them is three percent. */
export const fewestShaded = 30

/** One value of a triangle: of a cohort, some months after its first one. */
export interface TriangleCell {
  readonly text: string
  /** From 1 (least) to 5; 0 for none and for what is not shaded. */
  readonly depth: number
}

/** A cohort with one value for each month that it was followed. */
export interface TriangleRow {
  readonly month: string
  readonly customers: number
  readonly values: readonly number[]
}

const depths = 5

/**
 * Shades the values of a triangle in five equal steps from `lowest` to the highest value of the cohorts that are large
 * enough. Cohorts younger than the oldest end in empty cells.
 */
export function triangleCells(
  rows: readonly TriangleRow[],
  lowest: 'zero' | 'least',
  write: (value: number) => string,
): TriangleCell[][] {
  const shaded = rows.filter(({ customers }) => customers >= fewestShaded).flatMap(({ values }) => values)
  const start = lowest === 'zero' ? 0 : Math.min(...shaded)
  const range = Math.max(...shaded) - start
  const width = Math.max(0, ...rows.map(({ values }) => values.length))
  return rows.map(({ customers, values }) =>
    Array.from({ length: width }, (_, index) => {
      const value = values[index]
      if (value === undefined) return { text: '', depth: 0 }
      const isShaded = customers >= fewestShaded && range > 0 && (lowest === 'least' || value > 0)
      const step = Math.ceil((depths * (value - start)) / range)
      return { text: write(value), depth: isShaded ? Math.min(depths, Math.max(1, step)) : 0 }
    }),
  )
}

/** Each column over all cohorts that reach it, weighted by their customers. */
export function triangleTotals(rows: readonly TriangleRow[]): number[] {
  const width = Math.max(0, ...rows.map(({ values }) => values.length))
  return Array.from({ length: width }, (_, index) => {
    const reaching = rows.filter(({ values }) => index < values.length)
    const customers = reaching.reduce((sum, row) => sum + row.customers, 0)
    return reaching.reduce((sum, row) => sum + (row.values[index] ?? 0) * row.customers, 0) / customers
  })
}
