import { DEFAULT_POPULATIONS } from '@clientele/engine'
import { expect, it } from 'vitest'
import { parseKChoices, withOneK } from '../../src/stability/parse-k-choices.ts'

it.each([
  [undefined, {}],
  ['new=4', { new: [4] }],
  ['new=3-4,loyal=4-5', { new: [3, 4], loyal: [4, 5] }],
  [' new = 2 - 4 ', { new: [2, 3, 4] }],
  ['loyal=1-1', { loyal: [1] }],
])('reads %j', (text, choices) => {
  expect(parseKChoices(text, DEFAULT_POPULATIONS)).toEqual(choices)
})

it.each(['new', 'new=', 'new=0', 'new=4-3', 'new=3-21', 'new=3,', 'new=3.5', 'old=3', 'new=3;loyal=4'])(
  'refuses %j in one line',
  (text) => {
    expect(() => parseKChoices(text, DEFAULT_POPULATIONS)).toThrow(
      expect.objectContaining({ code: 'K_INVALID', message: expect.stringMatching(/^[^\n]+\.$/) }),
    )
  },
)

it('takes a single number for the k in force, a range for numbers beside it', () => {
  const populations = withOneK(DEFAULT_POPULATIONS, { new: [4], loyal: [4, 5] })
  expect(populations.map(({ name, k }) => [name, k])).toEqual([
    ['new', 4],
    ['loyal', 5],
  ])
})
