import { spawnSync } from 'node:child_process'
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { ImportOptions } from '../../src/import/import-options.ts'
import { importShop } from '../../src/import/import-shop.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

type Content = string | Buffer

interface Hostile {
  readonly name: string
  readonly file: Content
  /** Default: sales.csv. */
  readonly as?: string
  readonly options?: Partial<ImportOptions>
  /** What it comes to… */
  readonly gives?: {
    readonly orders: number
    readonly total: number
    readonly rejected?: number
    readonly blank?: number
    /** Format of the dates. */
    readonly dates?: string
    readonly note?: RegExp
    readonly encoding?: string
    readonly customers?: readonly string[]
    readonly at?: readonly string[]
    readonly city?: string
  }
  /** …or the one line that says why not. */
  readonly refused?: RegExp
}

const head = 'order,customer,date,amount\n'
const row = (order: number, date: string, amount: string): string => `${order},c${order},${date},${amount}\n`
const dated = (...dates: string[]): string =>
  head + dates.map((date, index) => row(index + 1, `"${date}"`, '10')).join('')
const priced = (...amounts: string[]): string =>
  head + amounts.map((amount, index) => row(index + 1, '2026-01-13', `"${amount}"`)).join('')
const semicolons = (...amounts: string[]): string =>
  `order;customer;date;amount\n${amounts.map((amount, index) => `${index + 1};c;2026-01-13;${amount}\n`).join('')}`
const city = (name: string): string => `order,customer,date,amount,city\n1,c,2026-01-13,10,${name}\n`
const good = head + row(1, '2026-01-13', '10') + row(2, '2026-01-14', '20.50')
const bytes = (...values: number[]): Buffer => Buffer.from(values)

const cases: readonly Hostile[] = [
  // What is no table at all.
  { name: 'an empty file', file: '', refused: /is empty/ },
  { name: 'a file of blank lines', file: '\n\n  \n\n', refused: /no header line|No preset fits/ },
  { name: 'a header and nothing else', file: head, refused: /No order of the files can be used/ },
  { name: 'a header without line break', file: head.trim(), refused: /No order of the files can be used/ },
  {
    name: 'a picture',
    file: bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
    refused: /NUL bytes|neither/,
  },
  { name: 'a PDF', file: '%PDF-1.7\n', refused: /PDF/ },
  { name: 'a web page', file: '<!doctype html><title>Log in</title>', refused: /HTML/ },
  { name: 'JSON', file: '[{"order": 1}]', refused: /JSON/ },
  {
    name: 'an Excel workbook',
    file: 'PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml',
    as: 'sales.xlsx',
    refused: /Excel workbook; save its sheet/,
  },
  {
    name: 'an old Excel workbook named .csv',
    file: bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    refused: /Excel workbook/,
  },
  {
    name: 'an OpenDocument sheet',
    file: 'PK\u0003\u0004\u0014\0\0\b\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK',
    refused: /OpenDocument sheet; save it as CSV/,
  },
  { name: 'a ZIP archive', file: 'PK\u0003\u0004\u0014\0\0\0sales.csv', refused: /ZIP archive; unpack/ },
  {
    name: 'a truncated gzip file',
    file: gzipSync(good).subarray(0, 30),
    as: 'sales.csv.gz',
    refused: /cannot be read to its end/,
  },
  {
    name: 'a gzip file with a wrong checksum',
    file: Buffer.concat([gzipSync(good).subarray(0, -8), Buffer.alloc(8, 7)]),
    as: 'sales.csv.gz',
    refused: /cannot be read to its end/,
  },
  { name: 'gzip under the name .csv', file: gzipSync(good), gives: { orders: 2, total: 30.5 } },
  {
    name: 'gzip in two members',
    file: Buffer.concat([gzipSync(good), gzipSync(row(3, '2026-01-15', '1'))]),
    gives: { orders: 3, total: 31.5 },
  },
  { name: 'NUL bytes in a field', file: good.replace('c2', 'c\0'), refused: /NUL bytes/ },
  { name: 'a SQLite database under the name .csv', file: 'SQLite format 3\0', refused: /SQLite/ },

  // Encodings.
  {
    name: 'a UTF-8 byte-order mark',
    file: `\ufeff${good}`,
    gives: { orders: 2, total: 30.5, encoding: 'utf-8' },
  },
  {
    name: 'a byte-order mark in the middle, and a second header',
    file: `${good}\ufeff${head}${row(3, '2026-01-15', '1')}`,
    gives: { orders: 3, total: 31.5, rejected: 1 },
  },
  {
    name: 'UTF-16, little end first',
    file: Buffer.from(`\ufeff${city('Orléans')}`, 'utf16le'),
    gives: { orders: 1, total: 10, encoding: 'utf-16le', city: 'Orléans' },
  },
  {
    name: 'UTF-16, big end first',
    file: Buffer.from(`\ufeff${city('Orléans')}`, 'utf16le').swap16(),
    gives: { orders: 1, total: 10, encoding: 'utf-16be', city: 'Orléans' },
  },
  { name: 'UTF-16 without mark', file: Buffer.from(good, 'utf16le'), refused: /give --encoding utf-16le/ },
  {
    name: 'UTF-16 without mark, named',
    file: Buffer.from(good, 'utf16le'),
    options: { encoding: 'utf-16le' },
    gives: { orders: 2, total: 30.5 },
  },
  {
    name: 'Windows-1252',
    file: iconv.encode(
      city('Orléans – “Été”, €').replace('Orléans – “Été”, €', '"Orléans – “Été”, €"'),
      'windows-1252',
    ),
    gives: {
      orders: 1,
      total: 10,
      encoding: 'windows-1252',
      city: 'Orléans – “Été”, €',
      note: /is read as windows-1252: it is not UTF-8/,
    },
  },
  {
    name: 'legacy Macintosh',
    file: iconv.encode(
      city('Orléans à côté, ça va').replace('Orléans à côté, ça va', '"Orléans à côté, ça va"'),
      'macintosh',
    ),
    gives: { orders: 1, total: 10, encoding: 'macintosh', city: 'Orléans à côté, ça va', note: /macintosh/ },
  },
  {
    name: 'a wrong encoding, named',
    file: Buffer.from(city('Orléans'), 'latin1'),
    options: { encoding: 'utf-8' },
    refused: /its text is not utf-8/,
  },
  {
    name: 'an encoding that nobody knows',
    file: good,
    options: { encoding: 'klingon' },
    refused: /"klingon" is not known/,
  },
  {
    name: 'Cyrillic, named',
    file: iconv.encode(city('Москва'), 'windows-1251'),
    options: { encoding: 'windows-1251' },
    gives: { orders: 1, total: 10, city: 'Москва' },
  },
  {
    name: 'UTF-8 with a broken character',
    file: Buffer.concat([Buffer.from(city('São João do Éden')), bytes(0xff, 10)]),
    refused: /UTF-8, but 1 of its characters are broken/,
  },

  // Lines, fields and quotes.
  { name: 'CR LF', file: good.replaceAll('\n', '\r\n'), gives: { orders: 2, total: 30.5 } },
  { name: 'CR alone', file: good.replaceAll('\n', '\r'), gives: { orders: 2, total: 30.5 } },
  {
    name: 'mixed line endings',
    file: `${head.trim()}\r\n1,a,2026-01-13,1\n2,b,2026-01-13,2\r3,c,2026-01-13,4`,
    gives: { orders: 3, total: 7 },
  },
  { name: 'no line break at the end', file: good.trimEnd(), gives: { orders: 2, total: 30.5 } },
  { name: 'a blank tail', file: `${good}\n\n,,,\n   \n`, gives: { orders: 2, total: 30.5, blank: 4 } },
  { name: 'blank lines before the header', file: `\n\n${good}`, gives: { orders: 2, total: 30.5 } },
  {
    name: 'a quote that is never closed',
    file: `${good}3,"c3,2026-01-15,1\n`,
    refused: /quote is opened and never closed/,
  },
  {
    name: 'quotes inside a bare field',
    file: city('12" street'),
    gives: { orders: 1, total: 10, city: '12" street' },
  },
  {
    name: 'line breaks and doubled quotes inside quotes',
    file: city('"a\r\n""b"",\nc"'),
    gives: { orders: 1, total: 10, city: 'a\r\n"b",\nc' },
  },
  { name: 'a field of a megabyte', file: city('x'.repeat(1_000_000)), gives: { orders: 1, total: 10 } },
  { name: 'a row with too few fields', file: `${good}3,c\n`, gives: { orders: 2, total: 30.5, rejected: 1 } },
  {
    name: 'a row with too many fields',
    file: `${good}3,c,2026-01-15,1,more\n`,
    gives: { orders: 2, total: 30.5, rejected: 1 },
  },
  {
    name: 'separators at the end of every row but the header',
    file: good.replaceAll(/(\d)\n/g, '$1,,\n'),
    gives: { orders: 2, total: 30.5 },
  },
  {
    name: 'a column that is there twice',
    file: 'order,customer,date,amount,Amount\n1,c,2026-01-13,1,2\n',
    refused: /has the column amount twice/i,
  },
  {
    name: 'another column that is there twice',
    file: 'order,customer,date,amount,note,note\n1,c,2026-01-13,1,x,y\n',
    gives: { orders: 1, total: 1 },
  },
  {
    name: 'a header of quotes, SQL and other scripts',
    file: `order,customer,date,amount,"x""; drop table orders; --",'1'='1',客户,🦄\n1,c,2026-01-13,10,a,b,c,d\n`,
    gives: { orders: 1, total: 10 },
  },
  {
    name: 'SQL in values',
    file: `${head}1,"'); drop table orders; --",2026-01-13,10\n`,
    gives: { orders: 1, total: 10, customers: ["'); drop table orders; --"] },
  },
  {
    name: '5,000 columns',
    file: `order,customer,date,amount,${Array.from({ length: 4996 }, (_, i) => `x${i}`).join(',')}\n1,c,2026-01-13,10${',1'.repeat(4996)}\n`,
    gives: { orders: 1, total: 10 },
  },
  { name: 'no header', file: '1,c,2026-01-13,10\n2,d,2026-01-14,5\n', refused: /No preset fits .*--columns/ },
  {
    name: 'no header, columns named',
    file: '1,c,2026-01-13,10\n2,d,2026-01-14,5\n',
    options: { columns: ['order', 'customer', 'date', 'amount'] },
    gives: { orders: 2, total: 15 },
  },
  { name: 'semicolons', file: good.replaceAll(',', ';'), gives: { orders: 2, total: 30.5 } },
  { name: 'tabs', file: good.replaceAll(',', '\t'), as: 'sales.tsv', gives: { orders: 2, total: 30.5 } },
  { name: 'bars', file: good.replaceAll(',', '|'), gives: { orders: 2, total: 30.5 } },
  {
    name: 'runs of blanks',
    file: good.replaceAll(',', '    ').replaceAll('\n', '  \r\n'),
    gives: { orders: 2, total: 30.5 },
  },
  {
    name: 'control characters in values',
    file: city('\u001b[2Jgone\u0007'),
    gives: { orders: 1, total: 10 },
  },
  {
    name: 'a map to a column that is not there',
    file: good,
    options: { map: { amount: 'Umsatz' } },
    refused: /no column with an amount/,
  },

  // Dates.
  {
    name: '31/02 among days',
    file: dated('31/01/2026', '31/02/2026'),
    gives: { orders: 1, total: 10, rejected: 1, dates: 'D/M/YYYY' },
  },
  {
    name: 'the years 0000 and 9999',
    file: dated('2026-01-13', '0000-00-00', '9999-12-31'),
    gives: { orders: 1, total: 10, rejected: 2 },
  },
  {
    name: '24:00',
    file: dated('2026-01-13 23:59', '2026-01-13 24:00'),
    gives: { orders: 1, total: 10, rejected: 1 },
  },
  {
    name: '29 February of a common year',
    file: dated('2024-02-29', '2026-02-29'),
    gives: { orders: 1, total: 10, rejected: 1 },
  },
  {
    name: 'an hour that summer time skips stays as written',
    file: dated('2026-03-29 02:30:00'),
    options: { meta: { timeZone: 'Europe/Paris' } },
    gives: { orders: 1, total: 10, at: ['2026-03-29 02:30:00'] },
  },
  {
    name: 'offsets come to the clock of the shop',
    file: dated(
      '2026-03-29T01:30:00Z',
      '2026-10-25T00:30:00+00:00',
      '2026-10-25T01:30:00.250Z',
      '2026-01-01 00:30:00 -0500',
    ),
    options: { meta: { timeZone: 'Europe/Paris' } },
    gives: {
      orders: 4,
      total: 40,
      at: ['2026-03-29 03:30:00', '2026-10-25 02:30:00', '2026-10-25 02:30:00', '2026-01-01 06:30:00'],
    },
  },
  {
    name: 'day and month left open',
    file: dated('01/02/2026', '03/04/2026'),
    refused: /can all be read as D\/M\/YYYY and as M\/D\/YYYY: say which with --date-format/,
  },
  {
    name: 'day and month left open, named',
    file: dated('01/02/2026'),
    options: { dateFormat: 'M/D/YYYY' },
    gives: { orders: 1, total: 10, at: ['2026-01-02 00:00:00'] },
  },
  {
    name: 'day first, proved by one late value',
    file: dated('01/02/2026 9:05', '03/04/2026 10:00', '25/12/2025 8:00'),
    gives: {
      orders: 3,
      total: 30,
      dates: 'D/M/YYYY H:mm',
      at: ['2026-02-01 09:05:00', '2026-04-03 10:00:00', '2025-12-25 08:00:00'],
      note: /25\/12\/2025 can only be D\/M\/YYYY/,
    },
  },
  {
    name: 'dates that contradict each other',
    file: dated('25/12/2025', '12/25/2025'),
    refused: /contradict each other: .*25\/12\/2025 .*12\/25\/2025/,
  },
  {
    name: 'dots between day and month',
    file: dated('01.02.2026', '03.04.2026'),
    gives: { orders: 2, total: 20, dates: 'D.M.YYYY', at: ['2026-02-01 00:00:00', '2026-04-03 00:00:00'] },
  },
  {
    name: 'months by name',
    file: dated('13-Jan-26', '01-Feb-26'),
    gives: { orders: 2, total: 20, dates: 'D-MMM-YY', at: ['2026-01-13 00:00:00', '2026-02-01 00:00:00'] },
  },
  {
    name: 'AM and PM',
    file: dated('1/13/2026 12:05 AM', '1/13/2026 12:05 PM', '1/13/2026 01:05:09 pm', '1/13/2026 13:05 PM'),
    gives: {
      orders: 3,
      total: 30,
      rejected: 1,
      at: ['2026-01-13 00:05:00', '2026-01-13 12:05:00', '2026-01-13 13:05:09'],
    },
  },
  {
    name: 'YYYYMMDD',
    file: dated('20260113', '20261301'),
    gives: { orders: 1, total: 10, rejected: 1, dates: 'YYYYMMDD' },
  },
  {
    name: 'seconds since 1970',
    file: dated('1768300000'),
    options: { meta: { timeZone: 'America/Sao_Paulo' } },
    gives: { orders: 1, total: 10, dates: 'epoch-s', at: ['2026-01-13 07:26:40'] },
  },
  {
    name: 'milliseconds since 1970',
    file: dated('1768300000999'),
    gives: { orders: 1, total: 10, dates: 'epoch-ms', at: ['2026-01-13 10:26:40'] },
  },
  {
    name: 'a date format that nobody knows',
    file: good,
    options: { dateFormat: 'WW-YYYY' },
    refused: /"WW-YYYY" is not known: use one of/,
  },
  {
    name: 'two-digit years on both sides of 1970',
    file: dated('31/12/68', '31/12/69'),
    gives: { orders: 2, total: 20, at: ['2068-12-31 00:00:00', '1969-12-31 00:00:00'] },
  },
  {
    name: 'no date at all',
    file: dated('soon', 'later'),
    refused: /None of the 2 rows .* date is not a date that exists/,
  },
  { name: 'an empty date', file: dated('2026-01-13', ''), gives: { orders: 1, total: 10, rejected: 1 } },

  // Numbers.
  {
    name: 'no numbers',
    file: priced('10', 'NaN', 'Infinity', '-Infinity', '1e309', 'null', 'ten', '', '0x10', '10 %'),
    gives: { orders: 1, total: 10, rejected: 9 },
  },
  { name: 'minus nothing', file: priced('10', '-0', '-0.00'), gives: { orders: 3, total: 10 } },
  { name: 'eight decimals', file: priced('0.12345678', '10.00000000'), gives: { orders: 2, total: 10.1235 } },
  {
    name: 'more than any amount',
    file: priced('10', '9223372036854775808', '1000000001'),
    gives: { orders: 1, total: 10, rejected: 2 },
  },
  {
    name: 'European decimals',
    file: semicolons('1.234,56', '0,5', '-2,00'),
    gives: { orders: 3, total: 1233.06 },
  },
  {
    name: 'thousands in several ways',
    file: priced('1,234.56', '1 234.56', "1'234.56", '1\u00a0234.56', '12,34,567.00'),
    gives: { orders: 5, total: 1_239_505.24 },
  },
  {
    name: 'currency signs and codes',
    file: priced('£1.50', '$ 2.50', '3.50 €', 'R$4.50', 'EUR 5.50', '6.50 kr', 'US$7.50'),
    gives: { orders: 7, total: 31.5 },
  },
  {
    name: 'negatives in several ways',
    file: priced('100.5', '(1.50)', '-1.50', '1.50-', '−1.50', '-£1.50', '£-1.50', '($1.50)'),
    gives: { orders: 8, total: 90 },
  },
  {
    name: 'thousands or decimals, left open',
    file: priced('1,234', '2,500'),
    refused: /such as 1,234, leave open .*--decimal/,
  },
  {
    name: 'thousands or decimals, named',
    file: priced('1,234', '2,500'),
    options: { decimal: '.' },
    gives: { orders: 2, total: 3734 },
  },
  {
    name: 'points and commas before decimals',
    file: priced('1,50', '2.50'),
    refused: /contradict each other, such as 2\.50 and 1,50/,
  },
  { name: 'scientific notation', file: priced('1.5E+2', '1e1'), gives: { orders: 2, total: 160 } },

  // Ids.
  {
    name: 'ids with leading zeros and ids like numbers',
    file: 'order,customer,date,amount\n01,007,2026-01-13,1\n1,7,2026-01-13,2\n',
    gives: { orders: 2, total: 3, customers: ['007', '7'] },
  },
  {
    name: 'ids that went through a table of decimals',
    file: 'order,customer,date,amount\n1,17850.0,2026-01-13,1\n2,17850.0,2026-01-14,2\n',
    gives: { orders: 2, total: 3, customers: ['17850'] },
  },
  {
    name: 'ids that only partly look so',
    file: 'order,customer,date,amount\n1,2.0,2026-01-13,1\n2,2,2026-01-14,2\n',
    gives: { orders: 2, total: 3, customers: ['2', '2.0'] },
  },
  {
    name: 'ids that a spreadsheet shortened',
    file: `${good}4.50360E+15,c,2026-01-13,1\n`,
    gives: { orders: 2, total: 30.5, rejected: 1 },
  },
  {
    name: 'orders without number or customer',
    file: `${good},c,2026-01-13,1\n4,,2026-01-13,1\n`,
    gives: { orders: 2, total: 30.5, rejected: 2 },
  },
  {
    name: 'one order of two customers',
    file: `${good}2,other,2026-01-14,1\n`,
    gives: { orders: 2, total: 30.5, rejected: 1 },
  },
]

describe('a hostile file', () => {
  it('is there in at least 60 kinds', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
    expect(cases.length).toBeGreaterThanOrEqual(60)
  })

  it.each(cases)('$name', async ({ file, as = 'sales.csv', options, gives, refused }) => {
    const folder = await tempFolder()
    await writeFile(join(folder, as), file)
    const db = join(folder, 'shop.db')
    const outcome = importShop({ paths: [join(folder, as)], db, ...options })
    if (refused !== undefined || gives === undefined) {
      const failure: unknown = await outcome.then(
        () => 'imported',
        (error: unknown) => error,
      )
      expect(failure).toMatchObject({ code: 'IMPORT', message: expect.stringMatching(refused ?? /./) })
      expect(String((failure as Error).message)).toMatch(/^[^\n]*\.$/)
      expect(await readdir(folder)).toEqual([as])
      return
    }
    const report = await outcome
    const [imported] = report.files
    expect(imported?.read).toBe((imported?.loaded ?? 0) + (imported?.rejected ?? 0) + (imported?.blank ?? 0))
    expect(report).toMatchObject({ orders: gives.orders, total: gives.total })
    expect(imported).toMatchObject({ rejected: gives.rejected ?? 0, blank: gives.blank ?? imported?.blank })
    if (gives.dates !== undefined) expect(imported?.dateFormat).toBe(gives.dates)
    if (gives.encoding !== undefined) expect(imported?.encoding).toBe(gives.encoding)
    if (gives.note !== undefined) expect(report.notes.join('\n')).toMatch(gives.note)
    const shop = await openShop({ file: db })
    const column = async (name: string, by: string): Promise<unknown> =>
      shop.knex('orders').orderBy(by).pluck(name)
    try {
      if (gives.customers !== undefined)
        expect(await shop.knex('customers').orderBy('customer_id').pluck('customer_id')).toEqual(
          gives.customers,
        )
      if (gives.at !== undefined) expect(await column('ordered_at', 'order_id')).toEqual(gives.at)
      if (gives.city !== undefined) expect(await column('city', 'order_id')).toEqual([gives.city])
    } finally {
      await shop.close()
    }
    expect((await readdir(folder)).filter((name) => name.includes('import'))).toEqual([])
  })
})

describe('a hostile place', () => {
  it('the same file by name, by link and in its folder counts once; a copy adds nothing', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'a.csv'), good)
    await symlink(join(folder, 'a.csv'), join(folder, 'link.csv'))
    const paths = [join(folder, 'a.csv'), join(folder, 'link.csv'), folder]
    const once = await importShop({ paths, db: join(folder, 'shop.db') })
    expect(once.files).toHaveLength(1)
    expect(once).toMatchObject({ orders: 2, total: 30.5, rejectedFile: null })
    await writeFile(join(folder, 'copy.csv'), good)
    const copied = await importShop({ paths: [folder], db: join(folder, 'shop.db') })
    expect(copied).toMatchObject({ orders: 2, total: 30.5, meta: { fingerprint: once.meta.fingerprint } })
    expect(copied.files.map(({ rejected }) => rejected)).toEqual([0, 2])
  })

  it('a folder named like a file, a dangling link, an empty folder, no path, a device', async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, 'sales.csv'))
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling.csv'))
    const refused = async (paths: string[], words: RegExp): Promise<void> => {
      await expect(importShop({ paths, db: join(folder, 'shop.db') })).rejects.toMatchObject({
        code: 'IMPORT',
        message: expect.stringMatching(words),
      })
    }
    await refused([join(folder, 'sales.csv')], /No file to import in/)
    await refused([join(folder, 'dangling.csv')], /does not exist/)
    await refused([folder], /No file to import in/)
    await refused([], /no path at all/)
    await refused(['/dev/null'], /neither a file nor a folder/)
  })

  it('a folder that does not exist, and one that cannot be written', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'sales.csv')
    await writeFile(path, good)
    await expect(importShop({ paths: [path], db: join(folder, 'none', 'shop.db') })).rejects.toMatchObject({
      code: 'IMPORT',
      message: expect.stringContaining('does not exist'),
    })
    await expect(importShop({ paths: [path], db: '/proc/shop.db' })).rejects.toMatchObject({
      code: 'IMPORT',
      message: expect.stringMatching(/^The import to \/proc\/shop\.db stopped \(\w+\)/),
    })
  })

  it('files of a folder that fit no preset are left alone, and said', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'sales.csv'), good)
    await writeFile(join(folder, 'stock.csv'), 'sku,count\na,1\n')
    await writeFile(join(folder, 'letter.txt'), 'PK\u0003\u0004')
    await writeFile(join(folder, 'logo.png'), 'x')
    const report = await importShop({ paths: [folder], db: join(folder, 'shop.db') })
    expect([...report.ignored].sort()).toEqual(['letter.txt', 'logo.png', 'stock.csv'])
    await expect(
      importShop({
        paths: [join(folder, 'sales.csv'), join(folder, 'stock.csv')],
        db: join(folder, 'shop.db'),
      }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/^stock\.csv has no column customer_id/) })
  })

  it('files of two presets are asked about', async () => {
    const folder = await tempFolder()
    await writeFile(
      join(folder, 'a.csv'),
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n',
    )
    await writeFile(join(folder, 'b.csv'), 'Name,Email,Financial Status,Total,Created at,Lineitem name\n')
    await expect(importShop({ paths: [folder], db: join(folder, 'shop.db') })).rejects.toMatchObject({
      message: 'The files fit the presets online-retail and shopify: say which with --preset.',
    })
  })

  it('a process that is killed leaves the earlier database and bars nobody', async () => {
    const folder = await tempFolder()
    const db = join(folder, 'shop.db')
    await writeFile(join(folder, 'sales.csv'), good)
    const before = await importShop({ paths: [join(folder, 'sales.csv')], db })
    const rows = Array.from({ length: 20_000 }, (_, index) => row(index, '2026-01-13', '1')).join('')
    await writeFile(join(folder, 'more.csv'), head + rows)
    const program = `
      import { importShop } from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)}
      await importShop({
        paths: [${JSON.stringify(join(folder, 'more.csv'))}],
        db: ${JSON.stringify(db)},
        onProgress: ({ bytes, totalBytes }) => bytes > totalBytes / 2 && process.kill(process.pid, 'SIGKILL'),
      })`
    const killed = spawnSync(process.execPath, ['--input-type=module', '--eval', program])
    expect(killed.signal).toBe('SIGKILL')
    expect((await readdir(folder)).some((name) => name === 'shop.db.importing')).toBe(true)
    const shop = await openShop({ file: db })
    expect(shop.meta.fingerprint).toBe(before.meta.fingerprint)
    await shop.close()
    expect(await importShop({ paths: [join(folder, 'more.csv')], db })).toMatchObject({ orders: 20_000 })
    expect((await readdir(folder)).filter((name) => name.includes('import'))).toEqual([])
  })

  it('two imports to one target at once: each is done in its turn or told to wait', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'sales.csv'), good)
    const both = await Promise.allSettled(
      [1, 2].map(() => importShop({ paths: [join(folder, 'sales.csv')], db: join(folder, 'shop.db') })),
    )
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    for (const one of both)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ message: expect.stringContaining('Another import') })
    expect(await readdir(folder)).toEqual(['sales.csv', 'shop.db'])
  })
})
