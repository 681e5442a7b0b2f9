import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importDocument } from '../../src/documents/import-document.ts'
import { clientele } from '../support/clientele.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clientele-import-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)

describe('import of files with one row an order line', () => {
  it('says which preset it took, how the dates are read, and why', async () => {
    await write('till.csv', 'Client;Day;Paid\na;03/04/2026;1.234,50\nb;25/04/2026;2,00\n')
    const { code, out } = await clientele(folder, [
      'import',
      'till.csv',
      '--map',
      'customer=Client,date=Day,amount=Paid',
    ])
    expect(code).toBe(0)
    expect(out).toContain('till.csv: Day is read as D/M/YYYY; one value such as 25/04/2026 can only be')
    expect(out).toContain('There is no order number')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('prints one document with what it found out about each file', async () => {
    await write('cd.txt', '00001 19970101  1   11.77\n00002 19970112  1   12.00\n00002 19971312  1   12.00\n')
    const { code, out } = await clientele(folder, [
      'import',
      'cd.txt',
      '--columns',
      'customer,date,quantity,amount',
      '--json',
    ])
    const document = importDocument.parse(JSON.parse(out))
    expect(code).toBe(4)
    expect(document).toMatchObject({ preset: 'transactions', orders: 2, customers: 2, total: 23.77 })
    expect(document.files).toEqual([
      {
        file: 'cd.txt',
        table: 'order_lines',
        encoding: 'utf-8',
        delimiter: ' ',
        dateFormat: 'YYYYMMDD',
        read: 3,
        loaded: 2,
        rejected: 1,
        blank: 0,
      },
    ])
    expect(await readFile(join(folder, 'shop.rejected.csv'), 'utf8')).toBe(
      'file,line,reason\n"cd.txt",3,"date is not a date that exists: ""19971312"""\n',
    )
  })

  it('takes preset, encoding, decimals and dates as they are given', async () => {
    await writeFile(
      join(folder, 'old.csv'),
      Buffer.from('customer;date;amount;city\na;01/02/2026;1,234;Orl\xe9ans\n', 'latin1'),
    )
    const flags = [
      '--preset',
      'transactions',
      '--encoding',
      'latin1',
      '--date-format',
      'm/d/yyyy',
      '--decimal',
      'comma',
    ]
    const { code, out } = await clientele(folder, ['import', 'old.csv', ...flags, '--json'])
    expect(code).toBe(0)
    expect(importDocument.parse(JSON.parse(out))).toMatchObject({
      total: 1.234,
      files: [{ encoding: 'latin1', delimiter: ';', dateFormat: 'M/D/YYYY' }],
    })
  })

  it.each([
    ['a map that is none', ['--map', 'customer'], 'OPTION_INVALID'],
    ['a role that nobody knows', ['--map', 'buyer=a'], 'OPTION_INVALID'],
    ['a role twice', ['--map', 'customer=a,customer=b'], 'OPTION_INVALID'],
    ['a name twice', ['--columns', 'a,a'], 'OPTION_INVALID'],
    ['a preset that nobody knows', ['--preset', 'magento'], 'USAGE'],
    ['an encoding that nobody knows', ['--encoding', 'klingon'], 'IMPORT'],
    ['dates that stay open', [], 'IMPORT'],
  ])('refuses %s in one line, with exit code 2', async (_, flags, code) => {
    await write('till.csv', 'customer,date,amount\na,03/04/2026,1\n')
    const outcome = await clientele(folder, ['import', 'till.csv', ...flags, '--json'])
    expect(outcome).toMatchObject({ code: 2, out: '' })
    expect(outcome.err).toMatch(new RegExp(`^clientele: [^\\n]+ \\[${code}\\]\\n$`))
  })
})
