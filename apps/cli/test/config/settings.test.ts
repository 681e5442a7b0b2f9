import { expect, it } from 'vitest'
import { parseK, settingsOf } from '../../src/config/settings.ts'

it('reads numbers of segments by population', () => {
  expect(parseK('new=3, loyal=5')).toEqual({ new: 3, loyal: 5 })
})

it.each(['new', 'new=', 'new=0', 'new=21', 'new=3;loyal=5', '=3', ''])('refuses "%s"', (text) => {
  expect(() => parseK(text)).toThrow(expect.objectContaining({ code: 'K_INVALID' }))
})

it('lets votes choose k where it is auto, in the configuration or by the option', () => {
  const loaded = (k: 'auto' | undefined) => ({
    config: k === undefined ? {} : { k },
    folder: '/shop',
    file: null,
  })
  const place = { cwd: '/shop', env: {} }
  const voting = (k: 'auto' | undefined, option?: string): string =>
    settingsOf(loaded(k), place, option === undefined ? {} : { k: option }).voting
  expect(voting(undefined)).toBe('none')
  expect(voting('auto')).toBe('choose')
  expect(voting(undefined, 'auto')).toBe('choose')
  expect(voting('auto', 'new=2')).toBe('none')
})
