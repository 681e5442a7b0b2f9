import fc from 'fast-check'
import { expect, it } from 'vitest'
import { collapseBlanks } from '../../../src/import/text/collapse-blanks.ts'

const collapsed = (...pieces: string[]): string => {
  const collapse = collapseBlanks()
  return pieces.map((piece) => collapse(piece)).join('') + collapse()
}

it('turns runs of blanks into tabs and takes those at the ends of lines away', () => {
  expect(collapsed('  a   b \t c  \r\n d e\n')).toBe('a\tb\tc\r\nd\te\n')
  expect(collapsed('')).toBe('')
  expect(collapsed('   ')).toBe('')
})

it('gives the same wherever the text is cut', () => {
  const text = fc
    .array(fc.constantFrom('a', 'bc', ' ', '   ', '\t', '\n', '\r\n'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.nat(), (whole, cut) => {
      const at = whole.length === 0 ? 0 : cut % whole.length
      expect(collapsed(whole.slice(0, at), whole.slice(at))).toBe(collapsed(whole))
    }),
  )
})
