import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../src/import/cells/date-spelling.ts'
import { stampReader } from '../../../src/import/cells/local-stamp.ts'
import { cellReader } from '../../../src/import/cells/read-cell.ts'
import { numberReader } from '../../../src/import/cells/read-number.ts'
import type { CellKind } from '../../../src/import/presets/preset.ts'

const reading = { stamp: stampReader(isoDate, 'Europe/Paris'), number: numberReader('.'), wholeIds: false }
const readCell = (kind: CellKind, text: string): unknown => cellReader(kind, reading)(text)

describe('cellReader', () => {
  it.each([
    ['id', ' a1 ', 'a1'],
    ['id', '  ', undefined],
    ['id', '0042', '0042'],
    ['id', '4.50360E+15', undefined],
    ['id', '17850.0', '17850.0'],
    ['postcode', "'01234", '01234'],
    ['customer', '0007', '0007'],
    ['customer', '', null],
    ['person', '', null],
    ['text', '', null],
    ['presence', 'some words', 1],
    ['presence', '', 0],
    ['zip', '1037', '01037'],
    ['zip', '1037.0', '01037'],
    ['zip', '', null],
    ['zip', 'SW1A 1AA', 'SW1A 1AA'],
    ['moment', '2018-02-28 10:20:30', '2018-02-28 10:20:30'],
    ['moment', '2018-02-28T10:20', '2018-02-28 10:20:00'],
    ['moment', '2018-02-28', '2018-02-28 00:00:00'],
    ['moment', '2018-02-29 00:00:00', undefined],
    ['moment', '2018-00-10', undefined],
    ['moment', '2018-01-01 24:00:00', undefined],
    ['moment', '28/02/2018', undefined],
    ['moment', '', undefined],
    ['optional moment', '', null],
    ['money', '99.9', 999_000],
    ['money', '58.900000000000006', 589_000],
    ['money', '1e3', 10_000_000],
    ['money', '1e309', undefined],
    ['money', 'Infinity', undefined],
    ['money', 'NaN', undefined],
    ['money', '10 %', undefined],
    ['money', '-0', 0],
    ['money', '0.00004', 0],
    ['amount', '(1,234.56)', -12_345_600],
    ['amount', '-0.00004', 0],
    ['amount', '-0.00005', -1],
    ['amount', '', null],
    ['quantity', '-6', -6],
    ['quantity', '1e12', undefined],
    ['money', '12,50', undefined],
    ['money', '-1', undefined],
    ['money', '99999999999', undefined],
    ['money', '', undefined],
    ['count', '3.0', 3],
    ['count', '3.5', undefined],
    ['count', 'NaN', undefined],
    ['score', '5', 5],
    ['score', '6', undefined],
    ['number', '-23.5', -23.5],
    ['number', 'x', undefined],
  ] as const)('reads %s %j as %j', (kind, text, value) => {
    expect(readCell(kind, text)).toBe(value)
  })

  it('takes .0 from ids only where a whole column has it', () => {
    expect(cellReader('customer', { ...reading, wholeIds: true })('17850.0')).toBe('17850')
  })

  it('stores no e-mail address, telephone number or name, and the same key for the same address', () => {
    // printf 'ana@example.com' | sha256sum (GNU coreutils)
    const key = '8e43ca37701228e74983efdbd0cff5c16b3b1e5d4e29a7c05626d4d25a018e11'
    expect(readCell('customer', ' Ana@Example.com')).toBe(key)
    expect(readCell('person', 'ana@example.com')).toBe(key)
    expect(readCell('person', 'Ana Maier')).toMatch(/^[0-9a-f]{64}$/)
  })

  it('keeps every cent of any amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
        expect(readCell('money', (cents / 100).toFixed(2))).toBe(cents * 100)
      }),
    )
  })

  it('takes every real moment back as it was written', () => {
    const times = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(times, (time) => {
        const text = time.toISOString().slice(0, 19).replace('T', ' ')
        expect(readCell('moment', text)).toBe(text)
      }),
    )
  })
})
