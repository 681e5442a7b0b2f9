import { expect, it } from 'vitest'
import { createRandom } from '../../src/index.ts'
import { pointBlocks } from '../../src/kmeans/point-blocks.ts'
import { prepareKMeans } from '../../src/kmeans/prepare-kmeans.ts'
import { seedingLoops } from '../../src/kmeans/seeding-loops.ts'

it.each([1, 2, 3, 7])('gives the same bits with and without vector instructions in %i columns', (cols) => {
  const random = createRandom(cols)
  const values = Float64Array.from({ length: 1203 * cols }, () => random() ** 3)
  const weights = Float64Array.from({ length: 1203 }, () => 1 + random())
  const blocks = pointBlocks(prepareKMeans({ rows: 1203, cols, values }, weights, 'plain'), 4)
  expect(blocks.vectors).not.toBeNull()
  for (const numbers of [blocks.squared, blocks.farthest]) numbers.fill(Infinity)
  const plain = {
    ...blocks,
    vectors: null,
    squared: blocks.squared.slice(),
    farthest: blocks.farthest.slice(),
    potentials: blocks.potentials.slice(),
  }
  const [fast, slow] = [seedingLoops(blocks, cols), seedingLoops(plain, cols)]
  for (const centre of [5, 700, 1202, 4, 6]) {
    for (const loops of [fast, slow]) loops.settle(centre)
    expect(blocks.squared).toEqual(plain.squared)
    expect(blocks.farthest).toEqual(plain.farthest)
    expect(blocks.potentials).toEqual(plain.potentials)
    expect(fast.potentialsWith([1, 2, 1000, 7, 8])).toEqual(slow.potentialsWith([1, 2, 1000, 7, 8]))
  }
})
