import { expect, it } from 'vitest'
import { bindLastWords } from '../../src/format/bind-last-words.ts'

it('binds a short last word to the one before it', () => {
  expect(bindLastWords('Name a person to write to.')).toBe('Name a person to write\u00a0to.')
  expect(bindLastWords('Réparer avant toute offre.')).toBe('Réparer avant toute\u00a0offre.')
})

it('leaves long and single words alone', () => {
  expect(bindLastWords('Ask for a recommendation.')).toBe('Ask for a recommendation.')
  expect(bindLastWords('30 days, and contacts saved')).toBe('30 days, and contacts saved')
  expect(bindLastWords('Yes.')).toBe('Yes.')
})
