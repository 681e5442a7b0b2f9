import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { TransactionMap } from '@clientele/sql-eda'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMap } from '../../src/commands/import-options.ts'
import { importCommand } from '../../src/init/import-command.ts'

const of = (paths: readonly string[], reading = {}, db = 'shop.db'): string =>
  importCommand({ cwd: join('/shop'), paths: paths.map((path) => join('/shop', path)), reading, db })

describe('the command that imports the next export', () => {
  it('says only what is not found out', () => {
    expect(of(['a.csv'])).toBe('import a.csv')
    expect(of(['']), 'the folder itself').toBe('import .')
    expect(of(['a.csv', 'b c.csv'], { preset: 'shopify' }, '2026.db')).toBe(
      'import a.csv "b c.csv" --preset shopify --db 2026.db',
    )
    expect(of(['a.csv'], { map: { customer: 'N° client', date: 'Jour' }, decimal: 'comma' })).toBe(
      'import a.csv --map "customer=N° client,date=Jour" --decimal comma',
    )
  })

  it('comes out of a shell as it went in, whatever columns are called', () => {
    const column = fc
      .string({
        unit: fc.constantFrom('a', 'é', ' ', '"', "'", '$', '`', '\\', '!', ';', '&', '*'),
        minLength: 1,
      })
      .filter((text) => text.trim() === text)
    fc.assert(
      fc.property(column, column, (customer, date) => {
        const map: TransactionMap = { customer, date }
        const words = execFileSync('/bin/sh', ['-c', `printf '%s\\n' ${of(['a.csv'], { map })}`], {
          encoding: 'utf8',
        })
        expect(parseMap(words.trimEnd().split('\n').at(-1) ?? '')).toEqual(map)
      }),
      { seed: 5, numRuns: 40 },
    )
  })
})
