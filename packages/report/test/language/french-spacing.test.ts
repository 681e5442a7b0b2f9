import { expect, it } from 'vitest'
import { withFrenchSpacing } from '../../src/language/french-spacing.ts'

it('binds double punctuation and guillemets, also in what functions return', () => {
  const spaced = withFrenchSpacing({ a: ['Pourquoi ?'], b: (x: string) => `« ${x} » : 5 %` })
  expect(spaced.a[0]).toBe('Pourquoi\u202f?')
  expect(spaced.b('oui')).toBe('«\u00a0oui\u00a0»\u00a0: 5\u00a0%')
})
