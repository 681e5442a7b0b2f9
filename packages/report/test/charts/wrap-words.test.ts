import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wrapWords } from '../../src/charts/wrap-words.ts'

it('fills lines with whole words', () => {
  expect(wrapWords('Cooling big spenders', 12)).toEqual(['Cooling big', 'spenders'])
  expect(wrapWords('Unbreakable', 3)).toEqual(['Unbreakable'])
})

it('loses nothing, and only a word alone is longer than its line', () => {
  const word = fc.stringMatching(/^[a-zé😀]{1,9}$/u)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), fc.nat(20), (all, room) => {
      const lines = wrapWords(all.join(' '), room)
      expect(lines.join(' ')).toBe(all.join(' '))
      for (const line of lines) if (line.includes(' ')) expect([...line].length).toBeLessThanOrEqual(room)
    }),
  )
})
