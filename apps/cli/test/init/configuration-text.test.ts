import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Config, configSchema } from '../../src/config/schema.ts'
import { configurationText } from '../../src/init/configuration-text.ts'

/** The value that a module exports; the test is about its text, which holds no import. */
const exportedBy = (text: string): unknown =>
  new Function(`return ${text.replace(/^[\s\S]*?export default/, '')}`)()

const config: Config = {
  source: 'shop.db',
  shop: { name: 'Shop', currency: 'EUR', timeZone: 'UTC', language: 'en' },
  sales: { statuses: ['paid'], amount: 'items' },
  k: { new: 3, loyal: 5 },
}

describe('the text of a configuration', () => {
  it('says what each key does and why it is as it is', () => {
    const decisions = [{ key: 'shop.currency', value: 'EUR', reason: '€ stands beside the amounts' }]
    const text = configurationText(config, { decisions, isJson: false })
    expect(text).toContain("    currency: 'EUR', // € stands beside the amounts\n")
    expect(text).toContain("  // 'payments', 'items' or 'items+freight'.\n")
    for (const key of Object.keys(configSchema.shape))
      if (!['$schema', 'seed', 'design', 'stability', 'tests', 'preset', 'mapping'].includes(key))
        expect(text).toMatch(new RegExp(`^ *(// )?${key}: `, 'm'))
  })

  it('is JSON where that is asked for', () => {
    expect(JSON.parse(configurationText(config, { decisions: [], isJson: true }))).toEqual(config)
  })

  it('means what it was made of, whatever names, statuses and reasons hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom("l'été", 'a\\b', '"', '\r', '\u2028', '`', '*/', '\\', "\\'", '\n// x'),
    )
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), text, (name, statuses, reason) => {
        const value: Config = {
          ...config,
          shop: { ...config.shop, name },
          sales: { statuses, amount: 'payments' },
          mapping: { lines: { table: name, columns: { customer_id: reason, amount: { column: name } } } },
          crm: { kind: 'file' },
        }
        const decisions = ['shop.name', 'sales.statuses', 'k'].map((key) => ({ key, value: name, reason }))
        expect(exportedBy(configurationText(value, { decisions, isJson: false }))).toEqual(value)
      }),
      { seed: 41 },
    )
  })
})
