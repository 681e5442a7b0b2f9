import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { importShop } from '../../src/import/import-shop.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** What a line says, and how the file is written that says it. */
interface Line {
  readonly customer: string
  readonly day: number
  readonly cents: number
  readonly city: string
}

const line = fc.record({
  customer: fc.stringMatching(/^[a-z0-9]{1,8}$/).filter((text) => !/^\d+$/.test(text)),
  day: fc.integer({ min: 0, max: 3000 }),
  cents: fc.integer({ min: -999_999, max: 99_999_999 }),
  // Words with separators, quotes and line breaks in them, all of Windows-1252 and Macintosh.
  city: fc.array(
    fc.constantFrom('Été', 'São', 'x', '"', ';', ',', '\t', '|', '\n', '\r\n', ' ', 'ça', "'", '=1+1'),
    {
      maxLength: 6,
    },
  ),
})

const style = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'windows-1252', 'macintosh'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  gzip: fc.boolean(),
  lastBreak: fc.boolean(),
  blankTail: fc.integer({ min: 0, max: 3 }),
  decimal: fc.constantFrom('.', ','),
  date: fc.constantFrom('YYYY-MM-DD', 'D/M/YYYY', 'M/D/YYYY', 'YYYYMMDD', 'D-MMM-YY', 'epoch-s'),
  columns: fc.shuffledSubarray(['order', 'customer', 'date', 'amount', 'city'], { minLength: 5 }),
})
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function written(day: number, format: string): string {
  const at = new Date(day * 86_400_000 + Date.UTC(2018, 0, 1))
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
  switch (format) {
    case 'D/M/YYYY':
      return `${date}/${month}/${year}`
    case 'M/D/YYYY':
      return `${month}/${date}/${year}`
    case 'D-MMM-YY':
      return `${date}-${months[month - 1]}-${String(year).slice(2)}`
    case 'epoch-s':
      return String(at.getTime() / 1000)
    default: {
      const iso = at.toISOString().slice(0, 10)
      return format === 'YYYYMMDD' ? iso.replaceAll('-', '') : iso
    }
  }
}

function file(lines: readonly Line[], by: Style): Buffer {
  const cells = lines.map(
    ({ customer, day, cents, city }, index): Record<string, string> => ({
      order: String(index + 1),
      customer,
      date: written(day, by.date),
      amount: (cents / 100).toFixed(2).replace('.', by.decimal),
      city,
    }),
  )
  const quoted = (text: string): string =>
    by.quoteAll || /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const rows = [by.columns, ...cells.map((row) => by.columns.map((name) => row[name] ?? ''))]
  const text = rows.map((row) => row.map(quoted).join(by.delimiter)).join(by.lineEnd)
  const tail = (by.lastBreak || by.blankTail > 0 ? by.lineEnd : '') + by.lineEnd.repeat(by.blankTail)
  const marked = by.encoding === 'utf-8 with mark' || by.encoding === 'utf-16le' ? '\ufeff' : ''
  const encoded = iconv.encode(marked + text + tail, by.encoding.split(' ')[0] ?? '', { addBOM: false })
  return by.gzip ? gzipSync(encoded) : encoded
}

it('gives back what was written, whatever the style, or says in one line what stays open', async () => {
  const folder = await tempFolder()
  const db = join(folder, 'shop.db')
  const path = join(folder, 'sales.csv')
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), style, async (raw, by) => {
      const lines = raw.map((one) => ({ ...one, city: one.city.join('') }))
      await writeFile(path, file(lines, by))
      const outcome = await importShop({ paths: [path], db }).catch((error: unknown) => error)
      if (outcome instanceof Error) {
        // Only what cannot be known may be refused: days up to 12 in every date.
        expect(outcome.message).toMatch(/^The dates in date of sales\.csv.* say which with --date-format\.$/)
        expect(by.date).toMatch(/^[DM]\/[DM]/)
        return
      }
      const shop = await openShop({ file: db })
      try {
        const stored = await shop
          .knex('orders')
          .select('order_id', 'customer_id', 'ordered_at', 'items_amount', 'city')
        const expected = lines.map(({ customer, day, cents, city }, index) => ({
          order_id: String(index + 1),
          customer_id: customer,
          ordered_at: `${written(day, 'YYYY-MM-DD')} 00:00:00`,
          items_amount: cents * 100,
          city: city.trim() || null,
        }))
        const byId = (a: { order_id: string }, b: { order_id: string }): number =>
          Number(a.order_id) - Number(b.order_id)
        expect(stored.sort(byId)).toEqual(expected)
      } finally {
        await shop.close()
      }
    }),
    { numRuns: 60 },
  )
}, 120_000)
