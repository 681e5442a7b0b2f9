import { describe, expect, it } from 'vitest'
import { chooseK, matrixFromRows } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import {
  type PlantedGroup,
  plantedRows,
  reversed,
  STRUCTURELESS,
  structureless,
} from '../support/planted-rows.ts'

const quick = { seed: 1, restarts: 6, references: 10, samples: 10, splits: 6 }

/** Groups on a circle, at least six spreads apart from each other. */
function circle(
  count: number,
  rows: (group: number) => number,
  spread: (group: number) => number,
): PlantedGroup[] {
  const radius = 14 + 4 * count
  return Array.from({ length: count }, (_, group) => ({
    centre: [
      radius * Math.cos((2 * Math.PI * group) / count),
      radius * Math.sin((2 * Math.PI * group) / count),
    ],
    spread: spread(group),
    rows: rows(group),
  }))
}

const three = plantedRows(
  circle(
    3,
    () => 100,
    () => 1,
  ),
  1,
)

describe('chooseK says that there is no structure', () => {
  it.each(STRUCTURELESS.flatMap((kind) => [1, 2, 5].map((cols) => ({ kind, cols }))))(
    'in $kind rows of $cols columns',
    ({ kind, cols }) => {
      const { k, reason } = chooseK(structureless(kind, { rows: 200 + 100 * cols, cols, seed: 1 }), quick)
      expect({ k, code: reason.code }).toEqual({ k: null, code: 'no-structure' })
    },
  )

  it.each(STRUCTURELESS)('in 20,000 rows, some drawn: %s', (kind) => {
    const choice = chooseK(structureless(kind, { rows: 20_000, cols: 2, seed: 3 }), {
      ...quick,
      sampleSize: 2000,
    })
    expect(choice.reason.code).toBe('no-structure')
    expect(choice.sampledRows).toBe(2000)
  })

  it('where stability alone would cut one stretched heap in two', () => {
    const { k, candidates } = chooseK(structureless('stretched', { rows: 1500, cols: 2, seed: 1 }), quick)
    expect(k).toBeNull()
    expect(candidates[0]?.votes).toEqual({ shape: false, stability: true, usability: true })
  })
})

describe('chooseK finds planted groups', () => {
  it.each([2, 3, 4, 5, 6, 7])('%i of equal size', (count) => {
    const rows = plantedRows(
      circle(
        count,
        () => 80,
        () => 1,
      ),
      count,
    )
    const { k, reason } = chooseK(rows, quick)
    expect(k).toBe(count)
    expect(reason).toMatchObject({ code: 'three-votes' })
  })

  it.each([2, 3, 4, 5])('%i of sizes 1 to 10 and spreads 1 to 2', (count) => {
    const rows = plantedRows(
      circle(
        count,
        (group) => (group === 0 ? 60 : 600),
        (group) => 1 + group / (count - 1),
      ),
      count,
    )
    expect(chooseK(rows, { ...quick, limits: { smallestShare: 0.02 } }).k).toBe(count)
  })

  it('in one column and in four', () => {
    const line = plantedRows(
      [0, 8, 16, 24].map((place) => ({ centre: [place], spread: 1, rows: 120 })),
      1,
    )
    const corners = plantedRows(
      [0, 1, 2, 3].map((axis) => ({
        centre: [0, 1, 2, 3].map((col) => (col === axis ? 7 : 0)),
        spread: 1,
        rows: 120,
      })),
      1,
    )
    expect(chooseK(line, quick).k).toBe(4)
    expect(chooseK(corners, quick).k).toBe(4)
  })
})

describe('chooseK', () => {
  const choice = chooseK(three, quick)

  it('measures every candidate and says what it loses against the best', () => {
    expect(choice.candidates.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect(choice.favourites).toEqual({ silhouette: 3, calinskiHarabasz: 3, daviesBouldin: 3, gap: 3 })
    const [two, own, ...more] = choice.candidates
    expect(own?.cost).toMatchObject({ silhouette: 0, smallestShare: expect.closeTo(0, 12), weeksHeld: null })
    expect(own?.usability).toMatchObject({ smallestCount: 100, separable: true })
    expect(two?.cost.inertiaExplained).toBeGreaterThan(0.2)
    expect(more.at(-1)?.cost.inertiaExplained).toBe(0)
    expect(more.some(({ votes }) => votes.shape && votes.stability)).toBe(false)
  })

  it('depends neither on the order of the rows nor on a number asked for', () => {
    expect(chooseK(reversed(three), quick)).toEqual(choice)
    const asked = chooseK(three, { ...quick, asked: 11 })
    expect({ k: asked.k, reason: asked.reason }).toEqual({ k: choice.k, reason: choice.reason })
    expect(asked.candidates.filter(({ k }) => k < 11)).toEqual(choice.candidates)
  })

  it('judges a number asked for, among the candidates or beyond them', () => {
    const four = chooseK(three, { ...quick, asked: 4 })
    expect(four.k).toBe(3)
    expect(four.asked?.votes).toEqual(four.candidates[2]?.votes)
    expect(four.asked?.verdicts?.every(({ met }) => met)).toBe(false)
    const eleven = chooseK(three, { ...quick, asked: 11 })
    expect(eleven.candidates.at(-1)).toMatchObject({ k: 11, votes: eleven.asked?.votes })
  })

  it('has nothing to judge at one cluster and at more than rows can carry', () => {
    expect(chooseK(three, { ...quick, ks: [2], asked: 1 }).asked).toEqual({
      k: 1,
      verdicts: null,
      votes: null,
    })
    expect(chooseK(three, { ...quick, ks: [2], asked: 900 }).asked?.verdicts).toBeNull()
  })

  it('lets time take the vote of stability, and counts weeks among the costs', () => {
    const time = choice.candidates.map(({ k }) => ({ k, ari: k === 3 ? 0.5 : 0.9, weeksHeld: 2 * k }))
    const timed = chooseK(three, { ...quick, time })
    expect(timed.candidates[1]?.votes.stability).toBe(false)
    expect(timed.k).not.toBe(3)
    expect(timed.candidates.map(({ cost }) => cost.weeksHeld)).toEqual([12, 10, 8, 6, 4, 2, 0])
    const unknown = chooseK(three, { ...quick, time: [{ k: 3, ari: null, weeksHeld: null }] })
    expect(unknown.candidates[1]?.criteria.find(({ id }) => id === 'timeAri')).toMatchObject({
      value: null,
      met: false,
    })
    expect(unknown.candidates[1]?.cost.weeksHeld).toBeNull()
  })

  it('says which vote is missing', () => {
    expect(chooseK(three, { ...quick, limits: { smallestCount: 101 } }).reason).toEqual({
      code: 'not-usable',
      ks: expect.arrayContaining([3]),
    })
    expect(chooseK(three, { ...quick, time: [] }).reason).toEqual({
      code: 'not-stable',
      ks: expect.arrayContaining([3]),
    })
  })

  it('tells clusters apart by the features given', () => {
    const alike = { rows: three.rows, cols: 1, values: new Float64Array(three.rows) }
    const { candidates, reason } = chooseK(three, { ...quick, features: alike })
    expect(candidates[1]?.usability).toMatchObject({ separation: 0, separable: false })
    expect(reason.code).toBe('not-usable')
  })

  it.each([
    { name: 'no row', rows: [] as number[][], distinct: 0 },
    { name: 'one row', rows: [[1, 2]], distinct: 1 },
    { name: 'equal rows', rows: Array.from({ length: 50 }, () => [1, 2]), distinct: 1 },
    { name: 'two different rows', rows: Array.from({ length: 50 }, (_, row) => [row % 2, 0]), distinct: 2 },
  ])('has nothing to compare: $name', ({ rows, distinct }) => {
    const { k, reason, candidates, favourites, asked } = chooseK(matrixFromRows(rows, 2), {
      ...quick,
      asked: 3,
    })
    expect({ k, candidates, favourites }).toEqual({ k: null, candidates: [], favourites: null })
    expect(reason).toEqual({ code: 'nothing-to-compare', rows: rows.length, distinct })
    expect(asked).toEqual({ k: 3, verdicts: null, votes: null })
  })

  it('leaves out candidates that the rows cannot carry', () => {
    const few = matrixFromRows([[0], [0.1], [0.2], [9], [9.1], [9.2], [18], [18.2]])
    expect(chooseK(few, quick).candidates.map(({ k }) => k)).toEqual([2, 3, 4])
  })

  it('tells its progress and stops when asked', () => {
    const told: string[] = []
    chooseK(three, { ...quick, ks: [2, 3], onProgress: (done, total) => told.push(`${done}/${total}`) })
    expect(told).toEqual(['1/7', '2/7', '3/7', '4/7', '5/7', '6/7', '7/7'])
    const stop = new AbortController()
    stop.abort(new Error('enough'))
    expect(() => chooseK(three, { ...quick, signal: stop.signal })).toThrow('enough')
  })
})

describe('chooseK refuses', () => {
  it.each([
    ['a candidate of one', { ks: [1, 2] }, 'INVALID_ARGUMENT'],
    ['candidates out of order', { ks: [3, 2] }, 'INVALID_ARGUMENT'],
    ['a seed that is none', { seed: 0.5 }, 'INVALID_ARGUMENT'],
    ['no samples', { samples: 0 }, 'INVALID_ARGUMENT'],
    ['a limit out of range', { limits: { smallestShare: 2 } }, 'INVALID_ARGUMENT'],
    ['half a cluster asked for', { asked: 2.5 }, 'K_OUT_OF_RANGE'],
    ['features of other rows', { features: matrixFromRows([[1]]) }, 'SHAPE_MISMATCH'],
    ['an ARI above 1', { time: [{ k: 2, ari: 2, weeksHeld: null }] }, 'INVALID_VALUE'],
  ] as const)('%s', (_, options, code) => {
    expect(refusal(code, () => chooseK(three, { ...quick, ...options }))).toContain('chooseK')
  })
})
