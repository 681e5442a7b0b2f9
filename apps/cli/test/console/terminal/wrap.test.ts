import { expect, it } from 'vitest'
import { wrap } from '../../../src/console/terminal/wrap.ts'

it('breaks at blanks, keeps long words whole and every word in place', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrap('a incomprehensible b', 5)).toEqual(['a', 'incomprehensible', 'b'])
  expect(wrap('', 5)).toEqual([''])
})
