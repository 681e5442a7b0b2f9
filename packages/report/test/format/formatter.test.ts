import { describe, expect, it } from 'vitest'
import { createFormatter } from '../../src/format/formatter.ts'
import { catalogues } from '../../src/language/catalogues.ts'

const en = createFormatter(catalogues.en.locale, 'BRL')
const fr = createFormatter(catalogues.fr.locale, 'BRL')
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('money', () => {
  it('shows minor units below a thousand only, the exact form always', () => {
    expect(en.money(999.994)).toBe('R$999.99')
    expect(en.money(15_422_461.77)).toBe('R$15,422,462')
    expect(en.moneyExact(15_422_461.77)).toBe('R$15,422,461.77')
    expect(plain(fr.moneyExact(15_422_461.77))).toBe('15 422 461,77 R$')
  })
  it('is rounded to two digits where it is only an idea', () => {
    expect(en.moneyAbout(6.66)).toBe('R$7')
    expect(en.moneyAbout(28.94)).toBe('R$29')
    expect(en.moneyAbout(2487)).toBe('R$2,500')
    expect(en.moneyAbout(0)).toBe('R$0')
    expect([2.4, 12.4, 124].map(en.countAbout)).toEqual(['2', '12', '120'])
  })
  it('has one unit on an axis', () => {
    const axis = en.moneyAxis(1_200_000)
    expect([0, 400_000, 1_200_000].map(axis.tick)).toEqual(['R$0', 'R$0.4M', 'R$1.2M'])
    expect(axis.exact(1_023_530)).toBe('R$1.02M')
    expect(fr.moneyAxis(1_200_000).tick(800_000)).toBe('0,8\u00a0M\u00a0R$')
    expect(en.moneyAxis(80_000).tick(20_000)).toBe('R$20k')
    expect(en.moneyAxis(900).tick(250)).toBe('R$250')
  })
  it('groups French digits by a space that can be seen', () => {
    expect(fr.count(84_605)).toBe('84\u00a0605')
  })
  it('has no decimals in yen', () => {
    expect(createFormatter(catalogues.en.locale, 'JPY').money(12.4)).toBe('JP¥12')
  })
})

describe('a negative number', () => {
  it('has no sign where it is rounded to nothing', () => {
    expect(en.share(-0.0002)).toBe('0.0%')
    expect(en.share(-0.002)).toBe('\u22120.2%')
    expect(createFormatter(catalogues.en.locale, 'JPY').money(-0.3)).toBe('JP¥0')
  })
})

describe('shares', () => {
  it('never reads as zero when it is not', () => {
    expect(en.share(0.0001)).toBe('< 0.1%')
    expect(en.share(0)).toBe('0.0%')
    expect(plain(fr.share(0.1234))).toBe('12,3 %')
  })
})

describe('plain shares', () => {
  it('read nothing and all only where it is so', () => {
    expect([0, 0.001, 0.61, 0.999, 1].map(en.sharePlain)).toEqual(['0%', '< 1%', '61%', '> 99%', '100%'])
  })
})

describe('changes', () => {
  it('are signed with a real minus', () => {
    expect([-0.1, 0.1, 0].map(en.change)).toEqual(['\u221210.0%', '+10.0%', '0.0%'])
    expect(plain(fr.change(0.042))).toBe('+4,2 %')
  })
  it('are in percentage points for shares', () => {
    expect(en.points(0.007).value).toBe('+0.7')
    expect(en.points(0.007).n).toBeCloseTo(0.7, 10)
  })
})

describe('dates', () => {
  it('do not depend on the zone of the machine', () => {
    expect(en.month('2018-07')).toBe('July 2018')
    expect(fr.month('2018-08')).toBe('août 2018')
    expect(fr.monthFirst('2018-08')).toBe('Août 2018')
    expect(en.moment('2018-08-01T00:00:00')).toBe('1\u00a0August\u00a02018,\u00a000:00')
    expect(plain(fr.moment('2018-08-01T00:00:00'))).toBe('1er août 2018 à 0 h')
    expect(plain(fr.moment('2018-07-31T23:59:59'))).toBe('31 juillet 2018 à 23 h 59')
    expect(en.monthShort('2018-07')).toBe('Jul 2018')
    expect(en.date('2018-07-31T23:59:59')).toBe('31\u00a0July\u00a02018')
    expect(fr.date('2018-08-01T00:00:00')).toBe('1er\u00a0août\u00a02018')
    expect(plain(fr.date('2018-08-11T00:00:00'))).toBe('11 août 2018')
  })
})

it('joins words in the language of the reader', () => {
  expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
  expect(fr.alternatives(['a', 'b'])).toBe('a ou b')
})
