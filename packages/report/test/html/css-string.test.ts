import { expect, it } from 'vitest'
import { cssString } from '../../src/html/css-string.ts'

it('lets nothing out of the string', () => {
  expect(cssString('a"</style>')).toBe('"a\\22 \\3c \\2f style\\3e "')
})
