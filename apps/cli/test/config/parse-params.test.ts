import { expect, it } from 'vitest'
import { parseParams } from '../../src/config/parse-params.ts'

it('takes everything behind the first equals sign as it stands', () => {
  expect(parseParams(['months=6', "state=a=b 'c'", 'empty='])).toEqual({
    months: '6',
    state: "a=b 'c'",
    empty: '',
  })
})

it.each(['months', '=6', '1a=6', ''])('refuses %j', (text) => {
  expect(() => parseParams([text])).toThrow(`--param "${text}" is not understood`)
})

it('refuses a name that stands twice', () => {
  expect(() => parseParams(['a=1', 'a=2'])).toThrow('--param a stands twice')
})
