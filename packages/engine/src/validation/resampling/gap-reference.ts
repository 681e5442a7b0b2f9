import type { Matrix } from '../../matrix.ts'
import { fitPca, project, reconstruct } from '../../pca/pca.ts'
import type { Random } from '../../random.ts'

/** Where structureless rows are drawn from: the box of the columns, or the box of the principal axes. */
export type GapReference = 'uniform' | 'pca'

/** All there are. */
export const GAP_REFERENCES: readonly GapReference[] = ['uniform', 'pca']

/**
 * Draws tables without structure, as large as the given one: uniform over its box (Tibshirani, Walther &
 * Hastie 2001, choice a), or over its box along the principal axes, turned back (choice b).
 *
 * @param rows a table with at least two different rows, in canonical order.
 */
export function gapReference(rows: Matrix, reference: GapReference): (random: Random) => Matrix {
  if (reference === 'uniform') return uniformInBox(rows)
  const pca = fitPca(rows)
  const draw = uniformInBox(project(pca, rows))
  return (random) => reconstruct(pca, draw(random))
}

function uniformInBox({ rows, cols, values }: Matrix): (random: Random) => Matrix {
  const low = new Float64Array(cols).fill(Infinity)
  const high = new Float64Array(cols).fill(-Infinity)
  values.forEach((value, cell) => {
    low[cell % cols] = Math.min(low[cell % cols], value)
    high[cell % cols] = Math.max(high[cell % cols], value)
  })
  return (random) => ({
    rows,
    cols,
    values: values.map((_, cell) => low[cell % cols] + random() * (high[cell % cols] - low[cell % cols])),
  })
}
