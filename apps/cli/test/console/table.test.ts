import { expect, it } from 'vitest'
import { formatTable } from '../../src/console/table.ts'

const columns = [{ title: 'segment' }, { title: 'customers', align: 'right' as const }]

it('sets text left and numbers right under one rule', () => {
  expect(formatTable(columns, [['Champions', '12'], ['Lapsed', '1,204']])).toBe(
    ['  segment    customers', '  ─────────  ─────────', '  Champions         12', '  Lapsed         1,204'].join('\n'),
  )
})

it('cuts text, never numbers, to stay within the width', () => {
  const table = formatTable(columns, [['A very long name of a segment that goes on and on', '1,000,000']], 40)
  for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(40)
  expect(table).toContain('1,000,000')
  expect(table).toContain('…')
})

it('shows a table without rows as its header', () => {
  expect(formatTable(columns, [])).toContain('segment')
})
