import { describe, expect, it } from 'vitest'
import { chooseGapK, createRandom, gapStatistic, matrixFromRows } from '../../../src/index.ts'
import { gapCurve } from '../../../src/validation/resampling/gap-curve.ts'
import { logDispersions } from '../../../src/validation/resampling/gap-jobs.ts'
import golden from '../../golden/resampling.json' with { type: 'json' }
import { cloud, clouds } from '../../support/clouds.ts'
import { refusal } from '../../support/engine-error.ts'

const ks = [1, 2, 3, 4, 5]

describe('gapStatistic', () => {
  it.each(golden.gaps)('equals cluster::clusGap on the same reference tables: $name', (given) => {
    const options = { ks, seed: 2, restarts: 1500 }
    const points = gapCurve(
      ks,
      logDispersions(matrixFromRows(given.rows), options),
      given.references.map((reference) => logDispersions(matrixFromRows(reference), options)),
    )
    points.forEach((point, place) => {
      expect(point.logDispersion).toBeCloseTo(given.logDispersion[place] as number, 10)
      expect(point.expectedLogDispersion).toBeCloseTo(given.expectedLogDispersion[place] as number, 10)
      expect(point.gap).toBeCloseTo(given.gap[place] as number, 10)
      expect(point.standardError).toBeCloseTo(given.standardError[place] as number, 10)
    })
  })

  it.each(['uniform', 'pca'] as const)('finds three clouds and no structure in one (%s)', (reference) => {
    const options = { ks, seed: 7, references: 30, restarts: 5, reference }
    expect(gapStatistic(clouds(3, 40), options).k).toBe(3)
    expect(gapStatistic(cloud(120), options).k).toBe(1)
  })

  it('can apply another rule to the same curve', () => {
    const { points, k, rule } = gapStatistic(clouds(3, 40), { ks, seed: 7, references: 20, restarts: 5 })
    expect(rule).toBe('firstSEmax')
    expect(chooseGapK(points, 'firstSEmax')).toBe(k)
    expect(chooseGapK(points, 'globalmax')).toBe(3)
  })

  it('gives the same bits for the same seed whatever the row order, and others for another seed', () => {
    const rows = clouds(2, 20)
    const reversed = { ...rows, values: reversedRows(rows.values, rows.cols) }
    const options = { ks, seed: 3, references: 5, restarts: 2 }
    const result = gapStatistic(rows, options)
    expect(gapStatistic(reversed, options)).toEqual(result)
    expect(gapStatistic(rows, { ...options, seed: 4 })).not.toEqual(result)
  })

  it('draws each reference from a stream of its own: more references keep the first ones', () => {
    const rows = clouds(2, 20)
    const one = gapStatistic(rows, { ks, seed: 3, references: 1, restarts: 2 })
    const two = gapStatistic(rows, { ks, seed: 3, references: 2, restarts: 2 })
    two.points.forEach((point, place) => {
      const first = one.points[place]?.expectedLogDispersion ?? Number.NaN
      // Two values lie one standard deviation from their mean.
      expect(point.standardError).toBeGreaterThan(0)
      const deviation = point.standardError / Math.sqrt(1.5)
      expect(Math.abs(first - point.expectedLogDispersion)).toBeCloseTo(deviation, 12)
    })
    expect(one.points.every(({ standardError }) => standardError === 0)).toBe(true)
  })

  it.each(['uniform', 'pca'] as const)('does not change with the unit of the columns (%s)', (reference) => {
    const rows = clouds(2, 20)
    const inPence = { ...rows, values: rows.values.map((value) => 128 * value) }
    const options = { ks, seed: 3, references: 4, restarts: 3, reference }
    gapStatistic(inPence, options).points.forEach((point, place) => {
      expect(point.gap).toBeCloseTo(gapStatistic(rows, options).points[place]?.gap ?? Number.NaN, 9)
    })
  })

  it('reports each reference and stops when told to', () => {
    const seen: string[] = []
    const rows = clouds(2, 10)
    gapStatistic(rows, {
      ks: [1, 2],
      seed: 1,
      references: 3,
      onProgress: (done, all) => seen.push(`${done}/${all}`),
    })
    expect(seen).toEqual(['1/3', '2/3', '3/3'])
    const controller = new AbortController()
    const stop = () => controller.abort(new Error('enough'))
    expect(() =>
      gapStatistic(rows, { ks: [1, 2], seed: 1, references: 3, onProgress: stop, signal: controller.signal }),
    ).toThrow('enough')
  })

  it('refuses questions without an answer', () => {
    const rows = matrixFromRows([[1], [2], [2], [4]])
    refusal('K_OUT_OF_RANGE', () => gapStatistic(rows, { ks: [1, 2, 3], seed: 1 }))
    refusal('ZERO_VARIANCE', () => gapStatistic(matrixFromRows([[5], [5]]), { ks: [1], seed: 1 }))
    const tooClose = matrixFromRows([[1e-180], [2e-180], [3e-180]])
    for (const reference of ['uniform', 'pca'] as const) {
      refusal('ZERO_VARIANCE', () => gapStatistic(tooClose, { ks: [1], seed: 1, reference }))
    }
    refusal('NO_ROWS', () => gapStatistic(matrixFromRows([], 2), { ks: [1], seed: 1 }))
    for (const wrong of [[], [0], [2, 1], [1, 1], [1.5]]) {
      refusal('INVALID_ARGUMENT', () => gapStatistic(rows, { ks: wrong, seed: 1 }))
    }
    refusal('INVALID_ARGUMENT', () => gapStatistic(rows, { ks: [1], seed: 1, references: 0 }))
    refusal('INVALID_ARGUMENT', () => gapStatistic(rows, { ks: [1], seed: 0.5 }))
    refusal('INVALID_ARGUMENT', () => gapStatistic(rows, { ks: [1], seed: 1, rule: 'last' as 'firstmax' }))
    refusal('INVALID_ARGUMENT', () => gapStatistic(rows, { ks: [1], seed: 1, reference: 'normal' as 'pca' }))
    const points = [{ k: 1, gap: 0, standardError: 0, logDispersion: 0, expectedLogDispersion: 0 }]
    refusal('INVALID_ARGUMENT', () => chooseGapK(points, 'last' as 'firstmax'))
    refusal('NO_ROWS', () => chooseGapK([], 'globalmax'))
  })

  it('says 1 for three clusters in a row by the rules that stop at the first fall, 3 by the global ones', () => {
    const random = createRandom(1)
    const rows = matrixFromRows(Array.from({ length: 150 }, (_, row) => [random() + 5 * (row % 3)]))
    const { points } = gapStatistic(rows, { ks: [1, 2, 3, 4], seed: 1, references: 30 })
    expect(chooseGapK(points, 'tibshirani2001SEmax')).toBe(1)
    expect(chooseGapK(points, 'firstSEmax')).toBe(1)
    expect(chooseGapK(points, 'globalSEmax')).toBe(3)
  })
})

function reversedRows(values: Float64Array, cols: number): Float64Array {
  return values.map(
    (_, cell) => values[values.length - cols - (cell - (cell % cols)) + (cell % cols)] as number,
  )
}
