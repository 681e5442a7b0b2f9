import {
  applyTransforms,
  assign,
  bootstrapJaccard,
  centersAndSpreads,
  chooseK,
  fitKMeans,
  fitKMeansFrom,
  fitKMeansSweep,
  fitPca,
  fitScaler,
  fitTransforms,
  gapStatistic,
  invertTransforms,
  type Matrix,
  matchClusters,
  matrixFromRows,
  matrixToRows,
  predictionStrength,
  project,
  reconstruct,
  scale,
  unscale,
} from '../../../src/index.ts'
import type { SituationGroup } from './situation-group.ts'

/** Cells of a table, and how many clusters to ask for. */
interface Rows {
  readonly cells: readonly (readonly number[])[]
  readonly k: number
}

const ordinary = matrixFromRows([
  [0, 1],
  [2, 3],
  [5, 1],
  [100, 2],
])

const scalerKinds = ['zScore', 'robust', 'minMax'] as const
const transformChoices = [
  'auto',
  'identity',
  'log1p',
  'signedLog',
  'yeoJohnson',
  'quantileUniform',
  'quantileNormal',
  'winsorise',
] as const
const transformKinds = transformChoices.map((kind) =>
  fitTransforms(ordinary, ['a', 'b'], { a: kind, b: kind }),
)

/** Not through `matrixFromRows`, whose door would refuse some of these cells first. */
export function unchecked(cells: readonly (readonly number[])[], cols = 2): Matrix {
  return { rows: cells.length, cols, values: Float64Array.from(cells.flat()) }
}

function transposed(cells: readonly (readonly number[])[]): Matrix {
  return unchecked(
    [0, 1].map((col) => cells.map((row) => row[col] as number)),
    cells.length,
  )
}

const seeded = { seed: 1, restarts: 2 }

export const rowsGroup: SituationGroup<Rows> = {
  heading: 'A table of numbers',
  situations: {
    'no row': { cells: [], k: 1 },
    'one row': { cells: [[3, 1]], k: 1 },
    'all rows equal': {
      cells: [
        [3, 1],
        [3, 1],
        [3, 1],
        [3, 1],
      ],
      k: 1,
    },
    'k above the different rows': {
      cells: [
        [1, 1],
        [1, 1],
        [2, 2],
        [2, 2],
      ],
      k: 3,
    },
    'exact ties': {
      cells: [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      k: 2,
    },
    'constant column': {
      cells: [
        [1, 7],
        [2, 7],
        [5, 7],
        [9, 7],
      ],
      k: 2,
    },
    'negative values': {
      cells: [
        [-1, -2],
        [-5, -3],
        [-9, -1],
        [-2, -8],
      ],
      k: 2,
    },
    'values of 1e140': {
      cells: [
        [1e140, 0],
        [-1e140, 1],
        [0, 1e140],
        [5, 5],
      ],
      k: 2,
    },
    'above 1e140, ±Infinity': {
      cells: [
        [1, 2],
        [Infinity, 1],
        [-1e141, 4],
        [5, 5],
      ],
      k: 2,
    },
    NaN: {
      cells: [
        [1, 2],
        [Number.NaN, 1],
        [3, 4],
        [5, 5],
      ],
      k: 2,
    },
  },
  calls: {
    matrixFromRows: ({ cells }) => matrixFromRows(cells, 2),
    matrixToRows: ({ cells }) => matrixToRows(unchecked(cells)),
    fitTransforms: ({ cells }) =>
      transformChoices.map((kind) => fitTransforms(unchecked(cells), ['a', 'b'], { a: kind, b: kind })),
    applyTransforms: ({ cells }) => transformKinds.map((fitted) => applyTransforms(fitted, unchecked(cells))),
    invertTransforms: ({ cells }) =>
      transformKinds.map((fitted) => invertTransforms(fitted, unchecked(cells))),
    fitScaler: ({ cells }) => scalerKinds.map((kind) => fitScaler(unchecked(cells), kind)),
    centersAndSpreads: ({ cells }) =>
      scalerKinds.map((kind) => centersAndSpreads(fitScaler(unchecked(cells), kind))),
    scale: ({ cells }) => scalerKinds.map((kind) => scale(fitScaler(ordinary, kind), unchecked(cells))),
    unscale: ({ cells }) => scalerKinds.map((kind) => unscale(fitScaler(ordinary, kind), unchecked(cells))),
    fitPca: ({ cells }) => fitPca(unchecked(cells)),
    project: ({ cells }) => project(fitPca(ordinary), unchecked(cells)),
    reconstruct: ({ cells }) => reconstruct(fitPca(ordinary), unchecked(cells)),
    fitKMeans: ({ cells, k }) => fitKMeans(unchecked(cells), { ...seeded, k }),
    fitKMeansSweep: ({ cells, k }) => fitKMeansSweep(unchecked(cells), { ...seeded, ks: [1, k] }),
    fitKMeansFrom: ({ cells, k }) =>
      fitKMeansFrom(
        unchecked(cells),
        matrixFromRows(
          [
            [0, 0],
            [4, 4],
            [9, 9],
          ].slice(0, k),
        ),
      ),
    assign: ({ cells }) => assign(ordinary, unchecked(cells)),
    matchClusters: ({ cells }) => matchClusters(transposed(cells)),
    gapStatistic: ({ cells, k }) =>
      gapStatistic(unchecked(cells), { ...seeded, ks: k === 1 ? [1] : [1, k], references: 2 }),
    predictionStrength: ({ cells, k }) =>
      predictionStrength(unchecked(cells), { ...seeded, ks: [k], splits: 2 }),
    chooseK: ({ cells, k }) =>
      chooseK(unchecked(cells), { ...seeded, asked: k, ks: [2], references: 2, samples: 2, splits: 2 }),
    bootstrapJaccard: ({ cells, k }) => bootstrapJaccard(unchecked(cells), { ...seeded, k, samples: 2 }),
  },
}
