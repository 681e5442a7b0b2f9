import {
  calinskiHarabasz,
  clusteringJaccard,
  daviesBouldin,
  inertia,
  sampledSilhouette,
  silhouette,
  silhouetteSamples,
} from '../../../src/index.ts'
import { unchecked } from './rows.ts'
import type { SituationGroup } from './situation-group.ts'

interface Labelled {
  readonly cells: readonly (readonly number[])[]
  readonly labels: readonly number[]
}

const cells = [
  [0, 0],
  [0, 1],
  [1, 0],
  [9, 9],
]

export const labelledRowsGroup: SituationGroup<Labelled> = {
  heading: 'A table of numbers with a cluster per row',
  situations: {
    'no row': { cells: [], labels: [] },
    'one row': { cells: [[3, 1]], labels: [0] },
    'all rows equal': {
      cells: [
        [3, 1],
        [3, 1],
        [3, 1],
        [3, 1],
      ],
      labels: [0, 0, 1, 1],
    },
    'one cluster': { cells, labels: [0, 0, 0, 0] },
    'a cluster a row': { cells, labels: [0, 1, 2, 3] },
    'a cluster of one row': { cells, labels: [0, 0, 0, 1] },
    'clusters that are points': {
      cells: [
        [1, 1],
        [1, 1],
        [2, 2],
        [2, 2],
      ],
      labels: [0, 0, 1, 1],
    },
    'clusters around one centre': {
      cells: [
        [-1, 0],
        [1, 0],
        [0, -2],
        [0, 2],
      ],
      labels: [0, 0, 1, 1],
    },
    'constant column': {
      cells: [
        [1, 7],
        [2, 7],
        [5, 7],
        [9, 7],
      ],
      labels: [0, 0, 1, 1],
    },
    'values of 1e140': {
      cells: [
        [1e140, 0],
        [-1e140, 1],
        [0, 1e140],
        [5, 5],
      ],
      labels: [0, 0, 1, 1],
    },
    'NaN, ±Infinity, above 1e140': {
      cells: [
        [1, 2],
        [Number.NaN, 1],
        [3, 4],
        [Infinity, 5],
      ],
      labels: [0, 0, 1, 1],
    },
    'label no whole number': { cells, labels: [0, 0, Number.NaN, 1] },
    'a label too few': { cells, labels: [0, 0, 1] },
  },
  calls: {
    inertia: (input) => inertia(unchecked(input.cells), input.labels),
    calinskiHarabasz: (input) => calinskiHarabasz(unchecked(input.cells), input.labels),
    daviesBouldin: (input) => daviesBouldin(unchecked(input.cells), input.labels),
    silhouette: (input) => silhouette(unchecked(input.cells), input.labels).value,
    silhouetteSamples: (input) => silhouetteSamples(unchecked(input.cells), input.labels),
    sampledSilhouette: (input) => sampledSilhouette(unchecked(input.cells), input.labels, { seed: 1 }).value,
    clusteringJaccard: ({ cells, labels }) =>
      clusteringJaccard(unchecked(cells), labels, { k: 4, seed: 1, samples: 2, restarts: 1 }),
  },
}
