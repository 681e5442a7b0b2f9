import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { populationChange } from '../../src/drift/population-change.ts'
import { tableOf } from '../support/tables.ts'

const loyal = { minFrequency: 2, maxFrequency: null }
const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 }).map((all) => all.toSorted())

describe('populationChange', () => {
  it('puts everybody at both dates side by side, once', () => {
    fc.assert(
      fc.property(ids, ids, (before, now) => {
        const earlier = tableOf(before.map((id) => [id, 1, 2, 3]))
        const later = tableOf(now.map((id) => [id, 1, 2, 3]))
        const change = populationChange(earlier, later, loyal)
        const everybody = [...new Set([...before, ...now])].toSorted()
        expect([...change.before]).toEqual(everybody.map((id) => before.indexOf(id)))
        expect([...change.now]).toEqual(everybody.map((id) => now.indexOf(id)))
      }),
    )
  })

  it('lets somebody enter who was in another population', () => {
    const earlier = tableOf([
      ['a', 1, 1, 3],
      ['b', 1, 2, 3],
    ])
    const later = tableOf([
      ['a', 1, 2, 3],
      ['b', 1, 2, 3],
    ])
    const change = populationChange(earlier, later, loyal)
    expect([[...change.before], [...change.now]]).toEqual([
      [-1, 0],
      [0, 1],
    ])
  })
})
