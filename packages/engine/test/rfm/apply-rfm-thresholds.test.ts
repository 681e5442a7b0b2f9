import { describe, expect, it } from 'vitest'
import { applyRfmThresholds, type RfmThresholds, scoreRfm } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { randomShop, tableOf } from '../support/tables.ts'

const thresholds: RfmThresholds = { bins: 3, recencyDays: [30, 90], frequency: [1, 3], monetary: [20, 50] }

describe('applyRfmThresholds', () => {
  it('counts the cut points below a value, backwards for recency', () => {
    const { r, f, m } = applyRfmThresholds(
      tableOf([
        ['a', 0, 1, 20],
        ['b', 30, 2, 20.01],
        ['c', 31, 3, 50],
        ['d', 900, 4, 51],
      ]),
      thresholds,
    )
    expect([...r]).toEqual([3, 3, 2, 1])
    expect([...f]).toEqual([1, 2, 2, 3])
    expect([...m]).toEqual([1, 2, 2, 3])
  })

  it('gives the scores that the thresholds were learnt with, also after a trip through JSON', () => {
    const table = tableOf(randomShop(5, 200))
    for (const bins of [3, 4, 5, 10] as const) {
      const learnt = scoreRfm(table, { bins, monetary: 'logBins' })
      expect(applyRfmThresholds(table, JSON.parse(JSON.stringify(learnt.thresholds)))).toEqual(learnt)
    }
  })

  it('scores a customer by the values alone, not by who else is in the table', () => {
    const [first, ...rest] = randomShop(5, 200)
    if (!first) throw new Error('the shop has customers')
    const learnt = scoreRfm(tableOf([first, ...rest]))
    expect(applyRfmThresholds(tableOf([first]), learnt.thresholds).m[0]).toBe(learnt.m[0])
  })

  it('puts who comes back above everyone seen, when nobody had come back before', () => {
    const once = scoreRfm(tableOf([['a', 5, 1, 10]])).thresholds
    expect(applyRfmThresholds(tableOf([['a', 5, 2, 10]]), once).f[0]).toBe(5)
  })

  it('has nothing to note on a table without customers', () => {
    const nobody = applyRfmThresholds(tableOf([]), thresholds)
    expect(nobody).toMatchObject({ notes: [], emptyScores: { r: [1, 2, 3] } })
  })

  it('refuses thresholds that cannot score', () => {
    const one = tableOf([['a', 5, 1, 10]])
    refusal('INVALID_ARGUMENT', () => applyRfmThresholds(one, scoreRfm(tableOf([])).thresholds))
    refusal('INVALID_ARGUMENT', () => applyRfmThresholds(one, { ...thresholds, monetary: [50, 20] }))
    refusal('INVALID_ARGUMENT', () => applyRfmThresholds(one, { ...thresholds, monetary: [20] }))
    refusal('INVALID_ARGUMENT', () => applyRfmThresholds(one, { ...thresholds, monetary: [20, Number.NaN] }))
    refusal('INVALID_ARGUMENT', () => applyRfmThresholds(one, { ...thresholds, bins: 7 as 5 }))
    const { monetary: _, ...incomplete } = thresholds
    refusal('INVALID_ARGUMENT', () => applyRfmThresholds(one, JSON.parse(JSON.stringify(incomplete))))
  })
})
