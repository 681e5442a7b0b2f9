import { describe, expect, it } from 'vitest'
import { createFormatter } from '../../src/format/formatter.ts'

const en = createFormatter('en', 'BRL')
const fr = createFormatter('fr', 'BRL')
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('money', () => {
  it('shows minor units below a thousand only, the exact form always', () => {
    expect(en.money(999.994)).toBe('R$999.99')
    expect(en.money(15_422_461.77)).toBe('R$15,422,462')
    expect(en.moneyExact(15_422_461.77)).toBe('R$15,422,461.77')
    expect(plain(fr.moneyExact(15_422_461.77))).toBe('15 422 461,77 R$')
  })
  it('has no decimals in yen', () => {
    expect(createFormatter('en', 'JPY').money(12.4)).toBe('JP¥12')
  })
})

describe('shares', () => {
  it('never reads as zero when it is not', () => {
    expect(en.share(0.0001)).toBe('< 0.1%')
    expect(en.share(0)).toBe('0.0%')
    expect(plain(fr.share(0.1234))).toBe('12,3 %')
  })
})

describe('comparisons', () => {
  it('are signed with a real minus and refused from zero or nothing', () => {
    expect(en.change(90, 100)).toBe('\u221210.0%')
    expect(en.change(110, 100)).toBe('+10.0%')
    expect(en.change(100, 100)).toBe('0.0%')
    expect(en.change(5, 0)).toBeNull()
    expect(en.change(5, null)).toBeNull()
    expect(en.change(null, 5)).toBeNull()
  })
  it('are in percentage points for shares', () => {
    expect(en.points(0.051, 0.044)).toBe('+0.7')
  })
})

describe('dates', () => {
  it('do not depend on the zone of the machine', () => {
    expect(en.month('2018-07')).toBe('July 2018')
    expect(fr.month('2018-08')).toBe('août 2018')
    expect(fr.monthFirst('2018-08')).toBe('Août 2018')
    expect(en.moment('2018-08-01T00:00:00')).toBe('1 August 2018, 00:00')
    expect(en.date('2018-07-31T23:59:59')).toBe('31 July 2018')
    expect(fr.date('2018-08-01T00:00:00')).toBe('1er août 2018')
    expect(fr.date('2018-08-11T00:00:00')).toBe('11 août 2018')
  })
})

it('joins words in the language of the reader', () => {
  expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
  expect(fr.alternatives(['a', 'b'])).toBe('a ou b')
})
