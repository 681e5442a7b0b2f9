import { expect, it } from 'vitest'
import { customerPositions } from '../../src/index.ts'
import { tableOf } from '../support/tables.ts'

it('puts the most recent, most frequent and highest spending customers on top', () => {
  const positions = customerPositions(
    tableOf([
      ['a', 5, 3, 900],
      ['b', 300, 1, 20],
    ]),
  )
  expect([...positions.recency]).toEqual([0.75, 0.25])
  expect([...positions.frequency]).toEqual([0.75, 0.25])
  expect([...positions.monetary]).toEqual([0.75, 0.25])
})
