import { describe, expect, it } from 'vitest'
import { checkShopMeta, type ShopMeta } from '../../src/shop/shop-meta.ts'

const meta: ShopMeta = {
  schemaVersion: 1,
  name: 'Shop',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  language: 'fr',
  preset: 'olist',
  saleStatuses: ['delivered'],
  amount: 'payments',
}

describe('checkShopMeta', () => {
  it('gives back what is right', () => {
    expect(checkShopMeta(meta)).toBe(meta)
    expect(checkShopMeta({ ...meta, saleStatuses: null }).saleStatuses).toBeNull()
  })

  it.each([
    [{ name: ' ' }, 'name'],
    [{ currency: 'euro' }, 'euro'],
    [{ timeZone: 'Mars/Olympus' }, 'Mars/Olympus'],
    [{ language: 'de' }, 'de'],
    [{ amount: 'profit' }, 'profit'],
    [{ saleStatuses: [] }, 'at least one'],
  ])('refuses %j', (change, words) => {
    const wrong = { ...meta, ...change } as ShopMeta
    expect(() => checkShopMeta(wrong)).toThrow(
      expect.objectContaining({ code: 'BAD_META', message: expect.stringContaining(words) }),
    )
  })
})
