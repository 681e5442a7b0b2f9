import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CalendarLine, type CalendarTrace, retrainAdvice, retrainCalendar } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'

const NO_SPREAD = { comparisons: 0, mean: null, min: null, q05: null }

/** Points every four weeks, the lower end a hundredth below, a hundred customers misassigned more each time. */
function trace(floor: number | null, ...aris: readonly (number | null)[]): CalendarTrace {
  return {
    start: { floor: { value: floor, seeds: NO_SPREAD, samples: NO_SPREAD }, lowestJaccard: floor },
    points: aris.map((ari, place) => ({
      asOf: `2018-${String(place + 1).padStart(2, '0')}-01`,
      weeks: (28 * (place + 1)) / 7,
      ari,
      low: ari === null ? null : ari - 0.01,
      misassigned: {
        customers: 100 * (place + 1),
        share: 0.1 * (place + 1),
        revenue: 1000 * (place + 1),
        revenueShare: ari === null ? null : 0.05 * (place + 1),
      },
    })),
  }
}

function line(...traces: CalendarTrace[]): CalendarLine {
  return { design: 'rolling', population: 'new', k: 3, traces }
}

it('rests on the median and the worst of the starts', () => {
  const [row] = retrainCalendar([
    line(trace(0.95, 0.9, 0.9, 0.9), trace(0.9, 0.9, 0.7, 0.9), trace(0.97, 0.9, 0.8, 0.7)),
  ])
  expect(row).toMatchObject({
    starts: 3,
    judgeableStarts: 3,
    followedWeeks: 12,
    floor: { median: 0.95, worst: 0.9 },
    // 0.8 holds, and its lower end does not
    retrainEveryWeeks: { median: 4, worst: 4 },
  })
  expect(row.held.map(({ weeks }) => [weeks.median, weeks.worst])).toEqual([
    [12, 12],
    [8, 4],
    [8, 4],
    [4, 4],
    [4, 4],
  ])
})

it('has no interval where a start cannot be judged', () => {
  const [row] = retrainCalendar([line(trace(0.7, 0.9, 0.9), trace(0.95, 0.9, 0.9), trace(0.95, 0.9, 0.9))])
  expect(row).toMatchObject({ judgeableStarts: 2, retrainEveryWeeks: { median: 8, worst: null } })
  const [even] = retrainCalendar([line(trace(0.7, 0.9), trace(0.95, 0.9))])
  expect(even.retrainEveryWeeks).toEqual({ median: null, worst: null })
})

it('counts the misassigned at the first point that is late enough, of the traces that go so far', () => {
  const [row] = retrainCalendar([line(trace(0.9, 0.9, 0.9, null), trace(0.9, 0.9))], {
    afterWeeks: [4, 6, 12, 26],
  })
  const some = (median: number | null, worst: number | null) => ({ median, worst })
  expect(row.misassigned.map(({ weeks, starts, customers }) => [weeks, starts, customers])).toEqual([
    [4, 2, some(100, 100)],
    [6, 1, some(200, 200)],
    [12, 1, some(300, 300)],
    [26, 0, some(null, null)],
  ])
  expect(row.misassigned[2].revenueShare).toEqual(some(null, null))
})

it('has the most misassigned for the worst', () => {
  const late = trace(0.9, 0.9, 0.9)
  const early: CalendarTrace = {
    ...late,
    points: late.points.slice(1).map((point) => ({ ...point, weeks: 4 })),
  }
  const [row] = retrainCalendar([line(late, early)], { afterWeeks: [4] })
  expect(row.misassigned[0].customers).toEqual({ median: 150, worst: 200 })
})

it('has the mean of the drops at the last points that say why', () => {
  const causes = { ageing: 0, scale: 0, mix: 0, structure: 0.25, optimiser: 0 }
  const because = (share: number) => ({
    drop: { ari: 0.75 - share, drop: 0.25 + share, causes: { ...causes, ageing: share } },
    shifts: [],
  })
  const { start, points } = trace(0.9, 0.9, 0.8, 0.7)
  const followed = [because(0.125), because(0.5), null].map((why, place) => ({
    ...points[place],
    causes: why,
  }))
  const [row] = retrainCalendar([line({ start, points: followed }, trace(0.9, 0.9))])
  expect(row.drop).toMatchObject({
    starts: 1,
    drop: 0.75,
    main: 'ageing',
    causes: { ageing: 0.5, structure: 0.25 },
  })
  expect(retrainCalendar([line(trace(0.9, 0.9))])[0].drop).toBeNull()
})

it('says nothing of a line without traces', () => {
  expect(retrainCalendar([line()])[0]).toMatchObject({
    starts: 0,
    floor: { median: null, worst: null },
    retrainEveryWeeks: { median: null, worst: null },
    followedWeeks: 0,
  })
})

it('advises the row that holds longest from its worst start', () => {
  const rows = retrainCalendar([
    { ...line(trace(0.95, 0.9, 0.7), trace(0.95, 0.9, 0.9)), design: 'cumulative' },
    line(trace(0.9, 0.9, 0.9), trace(0.9, 0.9, 0.9)),
    { ...line(trace(0.7, 0.99, 0.99)), design: 'behaviour' },
    { ...line(trace(0.7, 0.99, 0.99)), population: 'loyal' },
  ])
  expect(retrainAdvice(rows)).toEqual([
    { population: 'new', row: rows[1], everyWeeks: 8, medianWeeks: 8, heldThroughout: true, notJudgeable: 1 },
    {
      population: 'loyal',
      row: rows[3],
      everyWeeks: null,
      medianWeeks: null,
      heldThroughout: false,
      notJudgeable: 1,
    },
  ])
  expect(retrainAdvice([])).toEqual([])
})

it('goes by the median, the floor and the order where intervals are equal', () => {
  const [a, b, c] = retrainCalendar([
    line(trace(0.95, 0.9, 0.7), trace(0.95, 0.9, 0.7)),
    line(trace(0.9, 0.9, 0.7), trace(0.9, 0.9, 0.9)),
    line(trace(0.95, 0.9, 0.7), trace(0.95, 0.9, 0.9)),
  ])
  expect(retrainAdvice([a, b])[0].row).toBe(b)
  expect(retrainAdvice([b, c])[0].row).toBe(c)
  expect(retrainAdvice([c, { ...c, design: 'behaviour' }])[0].row).toBe(c)
})

it('never advises a longer interval at a higher threshold', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true })
  const traces = fc
    .tuple(fc.option(unit), fc.array(fc.option(unit, { freq: 9 }), { maxLength: 8 }))
    .map(([floor, aris]) => trace(floor, ...aris))
  const lines = fc.array(fc.array(traces, { maxLength: 5 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(lines, fc.tuple(unit, unit), (drawn, pair) => {
      const [low, high] = [...pair]
        .sort((a, b) => a - b)
        .map((threshold) =>
          retrainCalendar(
            drawn.map((one) => line(...one)),
            { threshold },
          ),
        )
      high.forEach((row, place) => {
        for (const which of ['median', 'worst'] as const) {
          const before = low[place].retrainEveryWeeks[which] ?? -1
          expect(row.retrainEveryWeeks[which] ?? -1).toBeLessThanOrEqual(before)
        }
      })
      expect(retrainAdvice(high)[0].everyWeeks ?? -1).toBeLessThanOrEqual(
        retrainAdvice(low)[0].everyWeeks ?? -1,
      )
    }),
  )
})

it('refuses a threshold and weeks that cannot be meant', () => {
  refusal('INVALID_ARGUMENT', () => retrainCalendar([], { threshold: 2 }))
  for (const weeks of [0, -4, Number.NaN, Infinity]) {
    refusal('INVALID_ARGUMENT', () => retrainCalendar([], { afterWeeks: [weeks] }))
  }
})
