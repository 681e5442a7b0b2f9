import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { answerDocument, explorationDocument } from '../../src/documents/explore-document.ts'
import { findingsDocument } from '../../src/documents/findings-document.ts'
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

it('sets parameters, and refuses those that nobody has', async () => {
  const rows = async (...argv: string[]): Promise<number> => {
    const { out } = await clientele(shop.path, ['explore', 'top-products', '--json', ...argv])
    return answerDocument.parse(JSON.parse(out)).rows.length
  }
  expect(await rows()).toBe(10)
  expect(await rows('--param', 'limit=3')).toBe(3)
  for (const param of ['limit=0', 'size=3', 'limit']) {
    const { code, err } = await clientele(shop.path, ['explore', 'top-products', '--param', param])
    expect(code).toBe(2)
    expect(err).toMatch(/\[(BAD_PARAMETER|OPTION_INVALID)\]\n$/)
  }
})

it('lists questions, also where there is no shop, within 80 columns', async () => {
  const { code, out } = await clientele(shop.path, ['explore', '--list', '--source', 'nowhere.db'])
  expect(code).toBe(0)
  expect(out).toContain('late-recent-orders')
  expect(out).toContain('late_days=3')
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

it('says what to decide, on top and as a document', async () => {
  const { out } = await clientele(shop.path, ['explore'])
  expect(out.indexOf('What to decide')).toBeLessThan(out.indexOf('coverage'))
  const { out: json } = await clientele(shop.path, ['explore', '--findings', '--json'])
  const { findings } = findingsDocument.parse(JSON.parse(json))
  expect(findings.map(({ id }) => id)).toContain('sale-statuses')
})

it('takes own questions from a folder, and names the file of one that is broken', async () => {
  const folder = join(shop.path, 'own')
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'sellers.sql')
  await writeFile(
    file,
    '-- id: my-count\n-- question: How many?\n-- group: sales\nselect count(*) as orders from sales',
  )
  const asked = ['explore', 'my-count', '--questions', 'own', '--json']
  expect(answerDocument.parse(JSON.parse((await clientele(shop.path, asked)).out)).rows).toHaveLength(1)
  await writeFile(file, '-- id: my-count\n-- question: How many?\n-- group: sales\nselect weather from sales')
  const { code, err } = await clientele(shop.path, asked)
  expect(code).toBe(2)
  expect(err).toMatch(
    /sellers\.sql: the database refuses the statement \(.*weather.*\)\. \[BAD_QUESTION\]\n$/,
  )
})

it('writes everything as one page that fetches nothing', async () => {
  const { code } = await clientele(shop.path, ['explore', '--html', 'pages/all.html', '--quiet'])
  const html = await readFile(join(shop.path, 'pages', 'all.html'), 'utf8')
  expect(code).toBe(0)
  expect(html).toContain('What to decide')
  expect(html.match(/<svg/g)?.length).toBeGreaterThan(50)
  expect(html.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:\/\//)
})
