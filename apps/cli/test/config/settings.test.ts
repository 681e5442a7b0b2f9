import { expect, it } from 'vitest'
import { parseK } from '../../src/config/settings.ts'

it('reads numbers of segments by population', () => {
  expect(parseK('new=3, loyal=5')).toEqual({ new: 3, loyal: 5 })
})

it.each(['new', 'new=', 'new=0', 'new=21', 'new=3;loyal=5', '=3', ''])('refuses "%s"', (text) => {
  expect(() => parseK(text)).toThrow(expect.objectContaining({ code: 'K_INVALID' }))
})
