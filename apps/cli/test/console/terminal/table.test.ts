import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { formatTable } from '../../../src/console/terminal/table.ts'

const columns = [{ title: 'segment' }, { title: 'customers', align: 'right' as const }]

it('sets text left and numbers right under one rule', () => {
  expect(
    formatTable(columns, [
      ['Champions', '12'],
      ['Lapsed', '1,204'],
    ]),
  ).toBe(
    [
      '  segment    customers',
      '  ─────────  ─────────',
      '  Champions         12',
      '  Lapsed         1,204',
    ].join('\n'),
  )
})

it('breaks long titles between words', () => {
  const table = formatTable(
    [{ title: 'month' }, { title: 'returning customers', align: 'right' }],
    [['2018-07', '12']],
  )
  expect(table).toBe(
    ['  month    returning', '           customers', '  ───────  ─────────', '  2018-07         12'].join(
      '\n',
    ),
  )
})

it('breaks text between words, cuts what has none, and never numbers, to stay within the width', () => {
  const names = ['A very long name of a segment that goes on and on', 'x'.repeat(60)]
  const table = formatTable(
    columns,
    names.map((name) => [name, '1,000,000']),
    40,
  )
  const lines = table.split('\n')
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(40)
  expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toContain('goes on')
  expect(table.match(/1,000,000/g)).toHaveLength(2)
  expect(table.match(/…/g)).toHaveLength(1)
})

it('moves columns together before it sets rows one below the other', () => {
  const numbers = Array.from({ length: 3 }, () => ({ title: 'n', align: 'right' as const }))
  expect(formatTable(numbers, [['100', '200', '300']], 13)).toBe(
    '    n   n   n\n  ─── ─── ───\n  100 200 300',
  )
})

it('sets rows one below the other when their numbers do not fit side by side', () => {
  const numbers = Array.from({ length: 9 }, (_, index) => ({
    title: `figure ${index}`,
    align: 'right' as const,
  }))
  const table = formatTable(numbers, [numbers.map(() => '1,000,000,000')], 60)
  expect(table.split('\n')).toHaveLength(9)
  expect(table).toContain('  figure 8  1,000,000,000')
})

it('shows a table without rows as its header', () => {
  expect(formatTable(columns, [])).toContain('segment')
})

it.each([40, 80, 200])('keeps wide letters and emoji within %i columns, in line', (width) => {
  const columns = [{ title: 'segment' }, { title: 'who' }, { title: 'customers', align: 'right' as const }]
  const rows = [
    ['新しいお客様の大きなグループ', '👩‍👩‍👧‍👦 家族で買う方', '1,042'],
    ['loyal', 'e\u0301lite', '7'],
    ['x'.repeat(90), 'y', '12'],
  ]
  const lines = formatTable(columns, rows, width).split('\n')
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
  const numbers = lines.filter((line) => /\d$/.test(line))
  expect(numbers).toHaveLength(3)
  expect(new Set(numbers.map((line) => stringWidth(line))).size).toBe(1)
})
