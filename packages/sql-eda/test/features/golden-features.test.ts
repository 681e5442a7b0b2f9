import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FeatureReading } from '../../src/features/feature-reading.ts'
import type { FeatureWindow } from '../../src/features/feature-window.ts'
import { importShop } from '../../src/import/import-shop.ts'
import { readFeatures } from '../../src/read-features.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import type { Shop } from '../../src/shop/shop.ts'
import { everyExtra } from '../support/every-extra.ts'
import { tempFolder } from '../support/temp-folder.ts'

const golden = join(import.meta.dirname, '../golden/features')
const olist = process.env.CLIENTELE_OLIST ?? ''

interface GoldenReading {
  readonly reading: { readonly asOf: string; readonly days?: number; readonly months?: number }
  readonly customers: Readonly<Record<string, Readonly<Record<string, number | null>>>>
  readonly lapsed: Readonly<Record<string, Readonly<Record<string, number>>>>
}

describe('features computed independently with pandas', () => {
  it('are the same in every reading of the committed shop', async () => {
    const shop = await imported([join(golden, 'shop')])
    const { readings }: { readings: GoldenReading[] } = JSON.parse(
      await readFile(join(golden, 'features.json'), 'utf8'),
    )
    expect(readings).toHaveLength(5)
    for (const one of readings) expectGolden(await read(shop, one), one)
  })

  it.skipIf(olist === '' || pythonWithPandas() === null)(
    'are the same for real Olist data',
    { timeout: 180_000 },
    async () => {
      for (const [folders, window] of [
        [['sample'], {}],
        [['sample'], { days: 180 }],
        [['reconstructed', 'full'], { months: 12 }],
      ] as const) {
        const paths = folders.map((folder) => join(olist, folder))
        const one = computed(paths, { asOf: '2018-08-01 00:00:00', ...window })
        expectGolden(await read(await imported(paths), one), one)
      }
    },
  )
})

function pythonWithPandas(): string | null {
  const python = ['/usr/bin/python3', 'python3'].find((command) => {
    try {
      execFileSync(command, ['-c', 'import pandas'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
  return python ?? null
}

function computed(paths: readonly string[], reading: GoldenReading['reading']): GoldenReading {
  const output = execFileSync(
    pythonWithPandas() ?? '',
    [join(golden, 'features.py'), ...paths, '--reading', JSON.stringify(reading)],
    { maxBuffer: 2 ** 29, encoding: 'utf8' },
  )
  return JSON.parse(output).readings[0]
}

async function imported(paths: string[]): Promise<Shop> {
  const db = join(await tempFolder(), 'shop.db')
  await importShop({ paths: paths.filter(existsSync), preset: 'olist', db })
  const shop = await openShop({ file: db })
  onTestFinished(() => shop.close())
  return shop
}

function read(shop: Shop, { reading }: GoldenReading): Promise<FeatureReading> {
  const { asOf, days, months } = reading
  const window: { window?: FeatureWindow } =
    days !== undefined ? { window: { days } } : months !== undefined ? { window: { months } } : {}
  return readFeatures(shop, { asOf: asOf.replace(' ', 'T'), features: everyExtra, ...window })
}

function expectGolden(reading: FeatureReading, { customers, lapsed }: GoldenReading): void {
  expect(reading.customerIds).toEqual(Object.keys(customers).sort())
  expect(reading.lapsed.customerIds).toEqual(Object.keys(lapsed).sort())
  const differing: string[] = []
  for (const [name, column] of Object.entries(reading.columns))
    for (const [row, id] of reading.customerIds.entries())
      if (!same(column[row] ?? Number.NaN, customers[id]?.[name] ?? Number.NaN))
        differing.push(`${name} ${row}`)
  for (const { feature } of reading.missing)
    if (Object.values(customers).some((one) => (one[feature] ?? null) !== null)) differing.push(feature)
  for (const [name, column] of Object.entries(reading.lapsed.columns))
    for (const [row, id] of reading.lapsed.customerIds.entries())
      if (!same(column[row] ?? Number.NaN, lapsed[id]?.[name] ?? Number.NaN))
        differing.push(`lapsed ${name} ${row}`)
  expect(differing).toEqual([])
}

/** Sums and counts are whole numbers on both sides: only the one division may round differently. */
function same(ours: number, theirs: number): boolean {
  if (Number.isNaN(ours) || Number.isNaN(theirs)) return Number.isNaN(ours) && Number.isNaN(theirs)
  return Math.abs(ours - theirs) <= 1e-12 * Math.max(1, Math.abs(theirs))
}
