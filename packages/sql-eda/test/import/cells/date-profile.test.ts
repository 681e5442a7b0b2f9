import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DateProfile, type DateVerdict } from '../../../src/import/cells/date-profile.ts'

function profiled(texts: readonly string[]): DateProfile {
  const profile = new DateProfile()
  for (const text of texts) profile.add(text)
  return profile
}

const verdict = (...texts: string[]): DateVerdict => profiled(texts).verdict()

describe('DateProfile', () => {
  it('says nothing of nothing, and that words are no dates', () => {
    expect(verdict()).toEqual({ kind: 'empty' })
    expect(verdict('', '')).toEqual({ kind: 'empty' })
    expect(verdict('soon', '2026-99-99')).toEqual({ kind: 'unreadable' })
  })

  it('lets one value decide, however late', () => {
    const texts = [...Array.from({ length: 1000 }, () => '3/4/2026'), '25/4/2026']
    expect(verdict(...texts)).toMatchObject({ kind: 'decided', spelling: { token: 'D/M/YYYY' } })
    expect(verdict('3/4/2026')).toMatchObject({ kind: 'open', example: '3/4/2026' })
    expect(verdict(...texts, '4/25/2026')).toMatchObject({ kind: 'torn' })
  })

  it('is not swayed by values that fit nothing, or by a few in another spelling', () => {
    expect(verdict('31/02/2026', '3/4/2026', '13/4/2026')).toMatchObject({ spelling: { token: 'D/M/YYYY' } })
    expect(verdict('2026-01-01', '13/4/2026', '2026-01-02')).toMatchObject({
      spelling: { token: 'YYYY-MM-DD' },
    })
  })

  it('names the format as the column writes it', () => {
    const format = (...texts: string[]): string => {
      const profile = profiled(texts)
      const found = profile.verdict()
      return found.kind === 'decided' ? profile.format(found.spelling) : found.kind
    }
    expect(format('2026-01-13 10:20:30')).toBe('YYYY-MM-DD HH:mm:ss')
    expect(format('2026-01-13', '2026-01-13T10:20:30.5+01:00')).toBe('YYYY-MM-DD HH:mm:ss Z')
    expect(format('1/13/2026 1:20 pm')).toBe('M/D/YYYY H:mm A')
    expect(format('13.01.26')).toBe('D.M.YY')
    expect(format('13-Jan-2026')).toBe('D-MMM-YYYY')
    expect(format('20260113')).toBe('YYYYMMDD')
    expect(format('1768300000')).toBe('epoch-s')
  })

  it('does not depend on the order of the values', () => {
    const texts = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 }))
        .map(([a, b]) => `${a}/${b}/2026`),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(texts, (list) => {
        const essence = (found: DateVerdict): unknown =>
          found.kind === 'decided' ? found.spelling.token : found.kind
        expect(essence(verdict(...list))).toBe(essence(verdict(...list.toReversed())))
      }),
    )
  })
})
