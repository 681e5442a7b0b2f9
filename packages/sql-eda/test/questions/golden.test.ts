import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { explore } from '../../src/explore.ts'
import { importShop } from '../../src/import/import-shop.ts'
import type { ParameterValues } from '../../src/questions/parameter.ts'
import { questions } from '../../src/questions/questions.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import type { Shop } from '../../src/shop/shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** A question asked of a folder of files, and what pandas answers. */
interface Asked {
  readonly id: string
  readonly params: ParameterValues
  readonly asOf: string | null
  readonly rows: readonly (readonly (string | number | null)[])[]
}

const folder = join(import.meta.dirname, '../golden/questions')

async function imported(source: string): Promise<Shop> {
  const db = join(await tempFolder(), 'shop.db')
  await importShop({ paths: [source], preset: 'olist', db })
  const shop = await openShop({ file: db })
  onTestFinished(() => shop.close())
  return shop
}

/** The answers beside those of pandas: quotients agree to nine digits, everything else exactly. */
async function expectSame(shop: Shop, asked: readonly Asked[]): Promise<void> {
  for (const { id, params, asOf, rows } of asked) {
    const [answer] = await explore(shop, {
      ids: [id],
      params,
      ...(asOf === null ? {} : { asOf: asOf.replace(' ', 'T') }),
    })
    const title = `${id} ${JSON.stringify(params)} ${asOf}`
    expect(
      answer?.rows.map((row) => Object.values(row)),
      title,
    ).toEqual(rows.map((row) => row.map(expected)))
    expect(answer?.reading, title).toMatch(/^\S.*\.$/)
    expect(answer?.reading, title).not.toMatch(/NaN|undefined|null|Infinity/)
  }
}

function expected(cell: string | number | null): unknown {
  return typeof cell === 'number' && !Number.isInteger(cell) ? expect.closeTo(cell, 9) : cell
}

describe('every question, against pandas', () => {
  it('has golden answers for each but the two about the source itself', async () => {
    const asked: Asked[] = JSON.parse(await readFile(join(folder, 'answers.json'), 'utf8'))
    expect([...new Set(asked.map(({ id }) => id))].sort()).toEqual(
      questions
        .map(({ id }) => id)
        .filter((id) => id !== 'coverage' && id !== 'parts')
        .sort(),
    )
    expect(asked.filter(({ rows }) => rows.length > 0).length / asked.length).toBeGreaterThan(0.8)
  })

  it('gives the golden answers in every reading', { timeout: 60_000 }, async () => {
    const asked: Asked[] = JSON.parse(await readFile(join(folder, 'answers.json'), 'utf8'))
    await expectSame(await imported(join(folder, 'shop')), asked)
  })
})

const olist = process.env.CLIENTELE_OLIST ?? ''
const python = ['/usr/bin/python3', 'python3'].find(
  (command) =>
    (command.startsWith('/') ? existsSync(command) : true) &&
    spawnSync(command, ['-c', 'import pandas']).status === 0,
)
const reason =
  olist === '' ? 'CLIENTELE_OLIST is not set' : python === undefined ? 'no python3 with pandas' : ''

describe.skipIf(reason !== '')(
  `the pack on the Olist sample, against pandas${reason && ` (${reason})`}`,
  () => {
    it('answers the same', { timeout: 240_000 }, async () => {
      const defaults: Record<string, ParameterValues> = JSON.parse(
        await readFile(join(folder, 'defaults.json'), 'utf8'),
      )
      const all = [null, '2018-08-30 00:00:00'].flatMap((asOf) =>
        Object.entries(defaults).map(([id, params]) => ({ id, params, asOf })),
      )
      const reading = (id: string, params: ParameterValues) => ({
        id,
        params: { ...defaults[id], ...params },
        asOf: null,
      })
      const asks = [
        ...all,
        reading('late-recent-orders', { length: 90, unit: 'days' }),
        reading('late-recent-orders', { counted_in: 'whole-days', length: 12 }),
        reading('top-sellers', { more_than: 5000 }),
        reading('top-sellers', { more_than: 5000, amount: 'items+freight' }),
        reading('seller-readings', { more_than: 5000 }),
        reading('new-sellers', { more_than: 2 }),
        reading('new-sellers', { more_than: 2, since: 'approved', counted: 'placed' }),
        reading('worst-zips', { more_than: 3 }),
        reading('worst-zips', { more_than: 3, zip: 'seller' }),
        reading('worst-zips', { more_than: 4, threshold: 'all-orders' }),
        reading('worst-zips', { more_than: 4, threshold: 'all-reviews', zip: 'seller' }),
      ]
      const sample = join(olist, 'sample')
      const done = spawnSync(python ?? '', [join(folder, 'answers.py'), sample], {
        input: JSON.stringify(asks),
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      })
      expect(done.stderr).toBe('')
      await expectSame(await imported(sample), JSON.parse(done.stdout))
    })
  },
)
