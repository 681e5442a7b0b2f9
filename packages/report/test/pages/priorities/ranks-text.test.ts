import { expect, it } from 'vitest'
import { createFormatter } from '../../../src/format/formatter.ts'
import { catalogues } from '../../../src/language/catalogues.ts'
import { ranksText } from '../../../src/pages/priorities/ranks-text.ts'

it('writes places in a row as a range, in any order given', () => {
  const format = createFormatter(catalogues.en.locale, 'EUR')
  expect(ranksText(format, [5])).toBe('5')
  expect(ranksText(format, [8, 4, 6, 5])).toBe('4–6, 8')
  expect(ranksText(format, [1, 2])).toBe('1–2')
  expect(ranksText(format, [])).toBe('')
})
