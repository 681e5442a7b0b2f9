import { describe, expect, it } from 'vitest'
import { parseDateFormat } from '../../../src/import/cells/date-format.ts'
import { dateSpellings } from '../../../src/import/cells/date-spelling.ts'

describe('parseDateFormat', () => {
  it.each([
    ['D/M/YYYY', 'D/M/YYYY'],
    ['dd.mm.yyyy', 'D/M/YYYY'],
    ['DD-MM-YYYY HH:mm:ss', 'D/M/YYYY'],
    ['M/D/YY H:mm', 'M/D/YY'],
    ['m/d/yyyy h:mm A', 'M/D/YYYY'],
    ['YYYYMMDD', 'YYYYMMDD'],
    ['YYYY-MM-DD', 'YYYY-MM-DD'],
    ['YYYY/MM/DD HH:mm', 'YYYY-MM-DD'],
    ['DD-MMM-YY', 'D-MMM-YY'],
    ['D MMM YYYY', 'D-MMM-YYYY'],
    ['epoch-s', 'epoch-s'],
    ['EPOCH-MS', 'epoch-ms'],
  ])('takes %s for %s', (format, token) => {
    expect(parseDateFormat(format).token).toBe(token)
  })

  it('knows every token that it names', () => {
    for (const { token } of dateSpellings.flat()) expect(parseDateFormat(token).token).toBe(token)
  })

  it.each(['', 'D/M', 'MM/YYYY', 'Q-YYYY', 'iso', 'epoch'])('refuses %j', (format) => {
    expect(() => parseDateFormat(format)).toThrow(expect.objectContaining({ code: 'IMPORT' }))
  })
})
