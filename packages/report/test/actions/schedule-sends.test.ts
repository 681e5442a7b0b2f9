import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf, type SendRequest, scheduleSends } from '../../src/actions/schedule-sends.ts'
import { weekdays } from '../../src/document/actions/action-terms.ts'

const request = fc.record({
  action: fc.constantFrom('a', 'b', 'c', 'd'),
  segment: fc.constantFrom('new-1', 'new-2', 'loyal-1'),
  customers: fc.nat(5000),
  cadence: fc
    .tuple(fc.nat(3), fc.nat(8))
    .map(([perWeek, perMonth]) => ({ perWeek, perMonth: Math.max(perWeek, perMonth) })),
  days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
})
const month = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
const one: SendRequest = {
  action: 'a',
  segment: 'new-1',
  customers: 10,
  cadence: { perWeek: 1, perMonth: 2 },
  days: ['tue'],
}

describe('the calendar of sends', () => {
  it('gives no customer more messages in seven days than the cap, and none on a quiet or closed day', () => {
    fc.assert(
      fc.property(
        month,
        fc.array(request, { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: 1, max: 31 })),
        ([year, number], requests, capPerWeek, quietDays) => {
          const name = `${year}-${String(number).padStart(2, '0')}`
          const quiet = new Set(quietDays.map((day) => `${name}-${String(day).padStart(2, '0')}`))
          const { sends, left } = scheduleSends(name, requests, { capPerWeek, quiet })
          const weekdayOf = new Map(daysOf(name).map(({ date, weekday }) => [date, weekday]))
          for (const { day } of sends) {
            expect(weekdayOf.has(day)).toBe(true)
            expect(quiet.has(day)).toBe(false)
          }
          for (const segment of new Set(sends.map((send) => send.segment))) {
            const days = sends
              .filter((send) => send.segment === segment)
              .map(({ day }) => Number(day.slice(8)))
            for (let start = 1; start <= 31; start++)
              expect(days.filter((day) => day >= start && day < start + 7).length).toBeLessThanOrEqual(
                capPerWeek,
              )
          }
          const asked = requests.reduce((sum, { cadence }) => sum + cadence.perMonth, 0)
          expect(sends.length + left.reduce((sum, { messages }) => sum + messages, 0)).toBe(asked)
        },
      ),
    )
  })

  it('spreads the messages of an action over the month, on its own days', () => {
    const { sends, left } = scheduleSends('2018-08', [one], { capPerWeek: 1, quiet: new Set() })
    expect(sends.map(({ day }) => day)).toEqual(['2018-08-07', '2018-08-21'])
    expect(left).toEqual([])
  })

  it('takes the day with the fewest people, so that not everything goes out at once', () => {
    const all = ['new-1', 'new-2', 'loyal-1'].map((segment) => ({
      ...one,
      segment,
      cadence: { perWeek: 1, perMonth: 1 },
      days: ['mon', 'tue'] as const,
    }))
    const { sends } = scheduleSends('2018-08', all, { capPerWeek: 1, quiet: new Set() })
    expect(sends.map(({ day }) => day)).toEqual(['2018-08-06', '2018-08-07', '2018-08-13'])
  })

  it('says what finds no day in place of breaking the cap', () => {
    const quiet = new Set(daysOf('2018-02').map(({ date }) => date))
    expect(scheduleSends('2018-02', [one], { capPerWeek: 7, quiet })).toEqual({
      sends: [],
      left: [{ action: 'a', segment: 'new-1', messages: 2 }],
    })
  })

  it('has nothing to send where nothing is asked for', () => {
    expect(scheduleSends('2018-02', [], { capPerWeek: 1, quiet: new Set() })).toEqual({ sends: [], left: [] })
  })
})

it('knows the days of a month and on which day of the week it begins', () => {
  expect(daysOf('2020-02')).toHaveLength(29)
  expect(daysOf('2018-08')[0]).toEqual({ date: '2018-08-01', weekday: 'wed' })
})
