import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { explore } from '../../src/explore.ts'
import { importShop } from '../../src/import/import-shop.ts'
import { readFeatures } from '../../src/read-features.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import { type SyntheticShop, syntheticShop } from '../../src/synthetic/synthetic-shop.ts'
import { syntheticShopMeta, writeSyntheticShop } from '../../src/synthetic/write-synthetic-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

describe('syntheticShop', () => {
  let shop: SyntheticShop
  beforeAll(() => {
    shop = syntheticShop({ seed: 7 })
  })

  it('is the same for the same seed and another for another', () => {
    expect(syntheticShop({ seed: 7 })).toEqual(shop)
    expect(syntheticShop({ seed: 8 }).files).not.toEqual(shop.files)
  })

  it('has the customers asked for, each in a planted group', () => {
    expect(shop.planted.size).toBe(6000)
    expect(new Set(shop.planted.values()).size).toBe(8)
    expect(syntheticShop({ seed: 7, customers: 1 }).planted.size).toBe(1)
  })

  it('stays within the days asked for', () => {
    const { files } = syntheticShop({
      seed: 1,
      customers: 300,
      firstDay: '2025-01-01',
      lastDay: '2025-04-30',
    })
    const stamps = (files['olist_orders_dataset.csv'] ?? '').split('\n').slice(1, -1)
    const placed = stamps.map((line) => line.split(',')[3] ?? '').sort()
    expect(placed[0] ?? '').toMatch(/^2025-0[1-4]/)
    expect(placed.at(-1) ?? '').toMatch(/^2025-04/)
    // What had not happened by the last day is not known: only promises lie later.
    const known = stamps.flatMap((line) => line.split(',').slice(4, 7))
    expect(known.filter((moment) => moment >= '2025-05-01')).toEqual([])
  })

  it.each([
    [{ seed: 0.5 }, 'seed'],
    [{ seed: 1, customers: 0 }, 'customers'],
    [{ seed: 1, firstDay: '2026-02-30' }, '2026-02-30'],
    [{ seed: 1, firstDay: '2026-06-01' }, '90 days'],
  ])('refuses %j', (options, words) => {
    expect(() => syntheticShop(options)).toThrow(
      expect.objectContaining({ code: 'BAD_OPTION', message: expect.stringContaining(words) }),
    )
  })
})

describe('writeSyntheticShop', () => {
  it('imports without a rejected row, answers as the README says and shows the planted groups in the features', async () => {
    const folder = await tempFolder()
    const paths = await writeSyntheticShop(join(folder, 'files'), { seed: 7 })
    expect((await readdir(join(folder, 'files'))).length).toBe(9)
    const db = join(folder, 'demo.db')
    const report = await importShop({ paths, preset: 'olist', db, meta: syntheticShopMeta })
    expect(report.files).toHaveLength(9)
    expect(report.files.filter(({ rejected, blank }) => rejected + blank > 0)).toEqual([])
    expect(report.meta).toMatchObject({ currency: 'EUR', timeZone: 'Europe/Paris', name: 'Maison Fictive' })

    const shop = await openShop({ file: db })
    const { customerIds, columns } = await readFeatures(shop, { asOf: '2026-07-01T00:00:00' })
    const answers = await explore(shop, { asOf: '2026-07-01T00:00:00' })
    await shop.close()
    // nobody sells for a hundred thousand, and no seller is new so late
    expect(answers.filter(({ rows }) => rows.length === 0).map(({ id }) => id)).toEqual([
      'top-sellers',
      'new-sellers',
    ])
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
    const reading = answers.find(({ id }) => id === 'orders-per-customer')?.reading
    expect(readme).toContain(`\`\`\`text\n${customerIds.length} ${reading}\n\`\`\``)

    const { planted } = syntheticShop({ seed: 7 })
    const group = (name: string, feature: string): number =>
      median(
        customerIds.flatMap((id, row) =>
          planted.get(id) === name ? [columns[feature]?.[row] ?? Number.NaN] : [],
        ),
      )
    const repeaters = (columns.frequency ?? new Float64Array()).filter((orders) => orders > 1).length
    expect(repeaters / customerIds.length).toBeGreaterThan(0.2)
    expect(repeaters / customerIds.length).toBeLessThan(0.3)
    expect(group('recent big spender', 'monetary')).toBeGreaterThan(
      3 * group('recent small basket', 'monetary'),
    )
    expect(group('lapsed small basket', 'recencyDays')).toBeGreaterThan(
      2 * group('recent small basket', 'recencyDays'),
    )
    expect(group('loyal champion', 'frequency')).toBeGreaterThanOrEqual(6)
    expect(group('loyal but cooling', 'recencyDays')).toBeGreaterThan(
      4 * group('loyal champion', 'recencyDays'),
    )
  })
})
