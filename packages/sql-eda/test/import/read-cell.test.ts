import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCell } from '../../src/import/read-cell.ts'

describe('readCell', () => {
  it.each([
    ['id', ' a1 ', 'a1'],
    ['id', '  ', undefined],
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
    ['money', '1e3', undefined],
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
