import { expect, it } from 'vitest'
import { withFrenchSpacing } from '../../src/language/french-spacing.ts'

it('binds double punctuation and guillemets, also in what functions return', () => {
  const spaced = withFrenchSpacing({ a: ['Pourquoi ?'], b: (x: string) => `« ${x} » : 5 %` })
  expect(spaced.a[0]).toBe('Pourquoi\u202f?')
  expect(spaced.b('oui')).toBe('«\u00a0oui\u00a0»\u00a0: 5\u00a0%')
})

it('elides de before the months that begin with a vowel', () => {
  const { of } = withFrenchSpacing({ of: (month: string) => `les clients de ${month}, ceux de mai` })
  expect(of('août 2018')).toBe('les clients d’août 2018, ceux de mai')
  expect(of('octobre 2017')).toContain('d’octobre')
  expect(of('juin 2018')).toContain('de juin')
})
