import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { segmentDocument } from '../../src/documents/segment-document.ts'
import { MEMBER_COLUMNS } from '../../src/output/members-file.ts'
import { clientele } from '../support/clientele.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop()

it('prints segments that add up to the customers', async () => {
  const { code, out, err } = await clientele(shop.path, ['segment', '--as-of', '2026-06-01', '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const document = segmentDocument.parse(JSON.parse(out))
  const sizes = document.populations.flatMap(({ segments }) => segments.map(({ customers }) => customers))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(document.customers)
  expect(document.populations.map(({ name, k }) => [name, k])).toEqual([
    ['new', 3],
    ['loyal', 5],
  ])
})

it('says of each segment who is active, slowing or lapsed', async () => {
  const { out } = await clientele(shop.path, ['segment', '--as-of', '2026-06-01', '--json'])
  const { rhythm, populations } = segmentDocument.parse(JSON.parse(out))
  expect(rhythm.source).toBe('gaps')
  for (const { customers, recencyStatus, medians } of populations.flatMap(({ segments }) => segments)) {
    const { active, slowing, lapsed } = recencyStatus
    expect(active + slowing + lapsed).toBe(customers)
    if (medians.recencyDays < rhythm.activeDays) expect(2 * active).toBeGreaterThanOrEqual(customers)
    if (medians.recencyDays > rhythm.slowingDays) expect(2 * lapsed).toBeGreaterThanOrEqual(customers)
  }
})

it('writes one row a customer, ordered by id, and the same bytes again', async () => {
  const argv = ['segment', '--as-of', '2026-06-01', '--members', 'members.csv', '--json']
  const first = JSON.parse((await clientele(shop.path, argv)).out)
  const text = await readFile(join(shop.path, 'members.csv'), 'utf8')
  const second = JSON.parse((await clientele(shop.path, argv)).out)
  expect(second).toEqual(first)
  expect(await readFile(join(shop.path, 'members.csv'), 'utf8')).toBe(text)

  const [header, ...rows] = text.trimEnd().split('\n')
  expect(header).toBe(MEMBER_COLUMNS.join(','))
  expect(rows).toHaveLength(first.customers)
  const ids = rows.map((row) => row.split(',')[0] ?? '')
  expect(ids).toEqual([...ids].sort())
})

it('respects the numbers of segments and the seed', async () => {
  const argv = ['segment', '--as-of', '2026-06-01', '--json', '--k', 'new=4,loyal=2']
  const document = segmentDocument.parse(JSON.parse((await clientele(shop.path, argv)).out))
  expect(document.populations.map(({ k }) => k)).toEqual([4, 2])
  const other = segmentDocument.parse(JSON.parse((await clientele(shop.path, [...argv, '--seed', '9'])).out))
  expect(other.modelId).not.toBe(document.modelId)
})

it('shows a table that fits 80 columns', async () => {
  const { out } = await clientele(shop.path, ['segment', '--as-of', '2026-06-01'])
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  expect(out).toContain('new')
  expect(out).toContain('loyal')
})
