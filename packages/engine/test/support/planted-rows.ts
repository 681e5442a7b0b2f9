import { createRandom, fitScaler, type Matrix, type Random, scale } from '../../src/index.ts'

/** Kinds of rows in which there is nothing to find. */
export const STRUCTURELESS = ['round', 'stretched', 'uniform', 'logOfLognormal', 'exponential'] as const

/** z-scored rows without groups, of one kind. */
export function structureless(
  kind: (typeof STRUCTURELESS)[number],
  { rows, cols, seed }: { readonly rows: number; readonly cols: number; readonly seed: number },
): Matrix {
  const random = createRandom(seed, rows, cols)
  const normal = normals(random)
  const mixing = Float64Array.from({ length: cols * cols }, normal)
  const draw = {
    round: normal,
    stretched: normal,
    uniform: random,
    logOfLognormal: () => Math.log1p(50 * Math.exp(normal())),
    exponential: () => -Math.log(1 - random()),
  }[kind]
  const values = new Float64Array(rows * cols)
  for (let row = 0; row < rows; row++) {
    const drawn = Array.from({ length: cols }, draw)
    const placed =
      kind === 'stretched'
        ? drawn.map((_, col) =>
            drawn.reduce((sum, value, other) => sum + value * (mixing[col * cols + other] ?? 0), 0),
          )
        : drawn
    values.set(placed, row * cols)
  }
  return zScored({ rows, cols, values })
}

/** Groups of rows: where, how wide, how many. */
export interface PlantedGroup {
  readonly centre: readonly number[]
  readonly spread: number
  readonly rows: number
}

/** z-scored rows of normal groups, one group after the other. */
export function plantedRows(groups: readonly PlantedGroup[], seed: number): Matrix {
  const normal = normals(createRandom(seed))
  const rows = groups.flatMap(({ centre, spread, rows: count }) =>
    Array.from({ length: count }, () => centre.map((place) => place + spread * normal())),
  )
  return zScored({
    rows: rows.length,
    cols: groups[0]?.centre.length ?? 0,
    values: Float64Array.from(rows.flat()),
  })
}

/** The same rows, last first. */
export function reversed({ rows, cols, values }: Matrix): Matrix {
  const turned = new Float64Array(values.length)
  for (let row = 0; row < rows; row++)
    turned.set(values.subarray(row * cols, (row + 1) * cols), (rows - 1 - row) * cols)
  return { rows, cols, values: turned }
}

function zScored(rows: Matrix): Matrix {
  return scale(fitScaler(rows, 'zScore'), rows)
}

/** Standard normal numbers (Box & Muller 1958). */
function normals(random: Random): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
