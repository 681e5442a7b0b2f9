import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studyGrid } from '../../src/stability/study-grid.ts'

const asOf = '2018-08-30T00:00:00'

describe('studyGrid', () => {
  it('ends at the as-of date and begins a horizon earlier', () => {
    const [latest, ...earlier] = studyGrid({ asOf, horizonWeeks: 26, step: 2, starts: 8, startStepWeeks: 4 })
    expect(latest?.asOf).toBe('2018-03-01T00:00:00')
    expect(latest?.points).toHaveLength(13)
    expect(latest?.points[0]).toBe('2018-03-15T00:00:00')
    expect(latest?.points.at(-1)).toBe(asOf)
    expect(earlier.map((start) => start.asOf)).toEqual([
      '2018-02-01T00:00:00',
      '2018-01-04T00:00:00',
      '2017-12-07T00:00:00',
      '2017-11-09T00:00:00',
      '2017-10-12T00:00:00',
      '2017-09-14T00:00:00',
      '2017-08-17T00:00:00',
    ])
  })

  it('shares dates between starts a whole number of steps apart', () => {
    const grid = studyGrid({ asOf, horizonWeeks: 26, step: 2, starts: 8, startStepWeeks: 4 })
    expect(new Set(grid.flatMap((start) => [start.asOf, ...start.points])).size).toBe(28)
  })

  it('goes by calendar months too, to the last day of a shorter one', () => {
    const grid = studyGrid({
      asOf: '2018-08-31T12:00:00',
      horizonWeeks: 26,
      step: 'monthly',
      starts: 2,
      startStepWeeks: 4,
    })
    expect(grid).toEqual([
      {
        asOf: '2018-02-28T12:00:00',
        points: ['2018-03-31', '2018-04-30', '2018-05-31', '2018-06-30', '2018-07-31', '2018-08-31'].map(
          (day) => `${day}T12:00:00`,
        ),
      },
      {
        asOf: '2018-01-31T12:00:00',
        points: ['2018-02-28', '2018-03-31', '2018-04-30', '2018-05-31', '2018-06-30', '2018-07-31'].map(
          (day) => `${day}T12:00:00`,
        ),
      },
    ])
  })

  it('has ascending points after every start, whatever is asked', () => {
    const request = fc.record({
      asOf: fc
        .date({ min: new Date('2005-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 19)),
      horizonWeeks: fc.integer({ min: 1, max: 104 }),
      step: fc.oneof(fc.integer({ min: 1, max: 13 }), fc.constant('monthly' as const)),
      starts: fc.integer({ min: 1, max: 24 }),
      startStepWeeks: fc.integer({ min: 1, max: 26 }),
    })
    fc.assert(
      fc.property(request, (asked) => {
        fc.pre(asked.step === 'monthly' || asked.step <= asked.horizonWeeks)
        const grid = studyGrid(asked)
        expect(grid).toHaveLength(asked.starts)
        expect(grid[0]?.points.at(-1)).toBe(asked.asOf)
        for (const { asOf: first, points } of grid) {
          const dates = [first, ...points]
          expect(points.length).toBeGreaterThan(0)
          expect(dates).toEqual([...new Set(dates)].sort())
        }
        const firsts = grid.map((start) => start.asOf)
        expect(firsts).toEqual([...new Set(firsts)].sort().reverse())
      }),
    )
  })
})
