import { describe, expect, it } from 'vitest'
import { detectDelimiter } from '../../../src/import/text/delimiter.ts'

describe('detectDelimiter', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', ','],
    ['semicolons beside decimal commas', 'a;b;c\n1;2,5;3,5\n', ';'],
    ['commas beside semicolons in values', 'a,b\n1;x,2;y\n', ','],
    ['commas inside quotes', 'a\tb\n"1,2,3"\t"4,5"\n', '\t'],
    ['bars', 'a|b\n1|2\n', '|'],
    ['words with blanks between commas', 'first name,last name\nana maria,de sousa\n', ','],
    ['blanks', ' 1  2   3\n 4  5   6\n', 'blanks'],
    ['one column', 'a\n1\n2\n', ','],
    ['nothing', '', ','],
  ] as const)('finds %s', async (_, text, delimiter) => {
    expect(await detectDelimiter({ file: 'a.csv', text, isWhole: true }, undefined)).toBe(delimiter)
  })

  it('uses the number of columns where it is known', async () => {
    expect(await detectDelimiter({ file: 'a.csv', text: '1,5;2;a\n2,5;3;b\n', isWhole: true }, 3)).toBe(';')
  })
})
