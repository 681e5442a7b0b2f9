import { describe, expect, it } from 'vitest'
import { checkForecast, type FeatureTable, forecastHoldoutDays } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { shopOfBuyers } from '../support/shop-of-buyers.ts'

const plan = { seed: 7, customers: 4000, days: 700, r: 1, alpha: 80, a: 1, b: 2 }
const [then, now] = shopOfBuyers(plan, [525, 700]) as [FeatureTable, FeatureTable]

/** The same customers with some orders more each. */
function withMore(table: FeatureTable, more: number): FeatureTable {
  const frequency = table.columns.frequency?.map((orders) => orders + more) as Float64Array
  const recencyDays = table.columns.recencyDays?.map(() => 0) as Float64Array
  return { ...table, columns: { ...table.columns, frequency, recencyDays } }
}

describe('checkForecast', () => {
  it('holds in a shop whose customers do as the model says', () => {
    const check = checkForecast(then, now, 175)
    expect(check).toMatchObject({ verdict: 'held', reason: null, days: 175 })
    const { predicted, observed, customers } = check.total ?? { predicted: { low: 1, high: 0 }, observed: 0 }
    expect(customers).toBe(then.customerIds.length)
    expect(observed).toBeGreaterThan(predicted.low)
    expect(observed).toBeLessThan(predicted.high)
    expect(check.rows.map(({ orders }) => orders)).toEqual([1, 2, 3, 4])
    expect(check.rows.reduce((sum, row) => sum + row.observed, 0)).toBe(observed)
    expect(check.rows.reduce((sum, row) => sum + row.customers, 0)).toBe(customers)
  })

  it('counts what came: orders at the later date less those at the earlier', () => {
    const ids = new Set(then.customerIds)
    const sum = (table: FeatureTable): number =>
      table.customerIds.reduce(
        (orders, id, row) => orders + (ids.has(id) ? (table.columns.frequency?.[row] ?? 0) : 0),
        0,
      )
    expect(checkForecast(then, now, 175).total?.observed).toBe(sum(now) - sum(then))
  })

  it('fails where customers come that the past did not show, and where they stay away', () => {
    expect(checkForecast(then, withMore(then, 1), 175).verdict).toBe('failed')
    expect(checkForecast(then, then, 175)).toMatchObject({ verdict: 'failed', total: { observed: 0 } })
  })

  it('seldom fails a shop that follows the model, and finds orders that stay away or double', () => {
    const verdicts = Array.from({ length: 12 }, (_, index) => {
      const [eve, day] = shopOfBuyers({ ...plan, seed: 100 + index, customers: 1500 }, [525, 700]) as [
        FeatureTable,
        FeatureTable,
      ]
      const came = day.columns.frequency as Float64Array
      const before = new Map(eve.customerIds.map((id, row) => [id, eve.columns.frequency?.[row] ?? 0]))
      const frequency = came.map((orders, row) => {
        const known = before.get(day.customerIds[row] ?? '') ?? orders
        return known + 2 * (orders - known)
      })
      const doubled = { ...day, columns: { ...day.columns, frequency } }
      return [day, eve, doubled].map((later) => checkForecast(eve, later, 175).verdict)
    })
    expect(verdicts.filter(([good]) => good === 'held').length).toBeGreaterThanOrEqual(10)
    expect(verdicts.flatMap(([, ...bad]) => bad).filter((verdict) => verdict !== 'failed')).toEqual([])
  })

  it('judges a row by what was predicted, not by what came', () => {
    const single = { seed: 3, customers: 2500, days: 700, r: 0.3, alpha: 150, a: 2, b: 1.2 }
    const [eve] = shopOfBuyers(single, [525]) as [FeatureTable]
    const { rows } = checkForecast(eve, withMore(eve, 4), 175)
    expect(rows.map(({ judged }) => judged)).toEqual(rows.map(({ predicted }) => predicted.expected >= 30))
    expect(rows.some(({ judged, observed }) => !judged && observed >= 30)).toBe(true)
  })

  it('decides nothing on few returning customers, or few orders', () => {
    const small = shopOfBuyers({ ...plan, customers: 150 }, [525, 700]) as [FeatureTable, FeatureTable]
    expect(checkForecast(...small, 175)).toMatchObject({
      verdict: 'undecided',
      reason: 'few-returning',
      model: null,
      total: null,
      rows: [],
    })
    const [eve, day] = shopOfBuyers(plan, [699.9, 700]) as [FeatureTable, FeatureTable]
    expect(checkForecast(eve, day, 0.1)).toMatchObject({ verdict: 'undecided', reason: 'few-orders' })
  })

  it('refuses customers who vanish or lose orders, and no time', () => {
    const gone = { ...now, customerIds: now.customerIds.map((id) => (id === 'c7' ? 'other' : id)) }
    expect(then.customerIds).toContain('c7')
    refusal('UNKNOWN_CUSTOMER', () => checkForecast(then, gone, 175))
    refusal('INVALID_VALUE', () => checkForecast(withMore(then, 1), then, 175))
    for (const days of [0, -5, Number.NaN]) refusal('INVALID_ARGUMENT', () => checkForecast(then, now, days))
  })
})

describe('forecastHoldoutDays', () => {
  it('is a quarter of the history, at most 26 weeks, and nothing where that is too short', () => {
    expect([200, 223, 224, 700, 3000].map(forecastHoldoutDays)).toEqual([null, null, 56, 175, 182])
  })
})
