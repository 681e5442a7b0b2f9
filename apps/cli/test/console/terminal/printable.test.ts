import { expect, it } from 'vitest'
import { colors } from '../../../src/console/terminal/colors.ts'
import { printable } from '../../../src/console/terminal/printable.ts'

it('takes away what could clear the screen or set its title', () => {
  expect(printable('a\u001b[2Jb\u001b]0;owned\u0007c\u009bd\r\u0000')).toBe('a [2Jb ]0;owned c d  ')
})

it('leaves lines, tabs and styles', () => {
  const own = `${colors(true).green('ok')}\tdone\n`
  expect(printable(own)).toBe(own)
})
