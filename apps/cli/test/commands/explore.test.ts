import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { answerDocument, explorationDocument } from '../../src/documents/explore-document.ts'
import { clientele } from '../support/clientele.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop(200)

it('answers every question as one document', async () => {
  const { code, out } = await clientele(shop.path, ['explore', '--json'])
  const { questions } = explorationDocument.parse(JSON.parse(out))
  expect(code).toBe(0)
  expect(questions.length).toBeGreaterThanOrEqual(25)
  expect(questions.filter(({ rows }) => rows.length > 0).length).toBeGreaterThanOrEqual(40)
  for (const { unavailable, reading } of questions) {
    expect(unavailable).toBeNull()
    expect(reading).toMatch(/\.$/)
  }
})

it('answers one question in the form of the design', async () => {
  const { out } = await clientele(shop.path, ['explore', 'coverage', '--json'])
  const answer = answerDocument.parse(JSON.parse(out))
  expect(answer.rows[0]).toMatchObject({ customers: 200 })
})

it('counts only what lies before the as-of date', async () => {
  const orders = async (...argv: string[]): Promise<number> => {
    const { out } = await clientele(shop.path, ['explore', 'orders-by-status', '--json', ...argv])
    return answerDocument.parse(JSON.parse(out)).rows.reduce((sum, row) => sum + Number(row.orders), 0)
  }
  expect(await orders('--as-of', '2025-06-01')).toBeLessThan(await orders())
})

it('prints the queries, and tables that fit 80 columns', async () => {
  const { out: sql } = await clientele(shop.path, ['explore', 'coverage', '--sql'])
  expect(sql).toMatch(/^-- coverage\n.*select/s)
  const { out: text } = await clientele(shop.path, ['explore'])
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

it('writes the answers as CSV', async () => {
  await clientele(shop.path, ['explore', 'orders-per-customer', '--csv', 'answers', '--quiet'])
  const csv = await readFile(join(shop.path, 'answers', 'orders-per-customer.csv'), 'utf8')
  expect(csv).toMatch(/^orders,customers,/)
})
