import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pseudonymIndex } from '../../../src/journal/pseudonyms/pseudonym-index.ts'

// Few letters, and a long common beginning, so that slots collide.
const pseudonym = fc
  .string({ unit: fc.constantFrom('a', 'b', '_'), minLength: 3, maxLength: 3 })
  .map((end) => end.padStart(22, 'Q'))

it('places pseudonyms as a map would, each once and in their order', () => {
  fc.assert(
    fc.property(fc.array(pseudonym), fc.array(pseudonym), (entered, asked) => {
      const index = pseudonymIndex(entered.length)
      const model = new Map<string, number>()
      for (const one of entered) {
        if (!model.has(one)) model.set(one, model.size)
        expect(index.enter(one)).toBe(model.get(one))
      }
      expect(index.size).toBe(model.size)
      for (const one of [...entered, ...asked]) expect(index.find(one)).toBe(model.get(one) ?? -1)
      expect(Array.from(model.values(), index.at)).toEqual([...model.keys()])
    }),
    { seed: 20181130, numRuns: 300 },
  )
})
