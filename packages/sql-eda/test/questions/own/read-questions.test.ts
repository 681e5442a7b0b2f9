import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explore } from '../../../src/explore.ts'
import { readQuestions } from '../../../src/questions/own/read-questions.ts'
import type { Question } from '../../../src/questions/question.ts'
import { importedShop } from '../../support/small-shop.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const regions = `-- id: own-regions
-- question: Which regions buy for more than a minimum?
-- group: customers
-- param: minimum = 1 (0..1000) orders a region must have
-- param: state = '' leave one out
-- columns: state text, orders count, revenue money
-- chart: bar state revenue
-- reading: {state} leads with {revenue} in {orders} orders; {rows} in all.
-- Anything else is prose.
select coalesce(state, '?') as state, count(*) as orders, sum(amount) / 10000.0 as revenue -- not :this
from sales where coalesce(state, '?') <> :state
group by 1 having count(*) >= :minimum order by 3 desc, 1;
`

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await tempFolder()
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

const read = async (text: string): Promise<Question[]> => readQuestions(await folderOf({ 'q.sql': text }))

describe('readQuestions', () => {
  it('makes questions that explore answers like its own', async () => {
    const questions = await readQuestions(await folderOf({ 'b.sql': regions, 'notes.txt': 'no question' }))
    const { shop } = await importedShop()
    const [answer] = await explore(shop, { questions, asOf: '2018-04-01T00:00:00' })
    expect(answer).toMatchObject({
      id: 'own-regions',
      group: 'customers',
      params: { minimum: 1, state: '' },
      columns: [
        { name: 'state', unit: 'text' },
        { name: 'orders', unit: 'count' },
        { name: 'revenue', unit: 'money' },
      ],
      rows: [
        { state: 'SP', orders: 2, revenue: 130.2 },
        { state: '?', orders: 1, revenue: 0.3 },
        { state: 'MG', orders: 1, revenue: 0 },
      ],
      reading: 'SP leads with 130.20 BRL in 2 orders; 3 in all.',
    })
  })

  it('binds values: a quote in one ends nothing', async () => {
    const questions = await read(regions)
    const { shop } = await importedShop()
    const [answer] = await explore(shop, { questions, params: { minimum: '2', state: "SP' or '1'='1" } })
    expect(answer?.rows.map((row) => row.state)).toEqual(['SP'])
    expect(answer?.sql).toContain("'SP'' or ''1''=''1'")
    await expect(explore(shop, { questions, params: { minimum: '1001' } })).rejects.toMatchObject({
      code: 'BAD_PARAMETER',
    })
  })

  it('tells columns and a reading where the file names none, and takes its with before ours', async () => {
    const questions = await read(`-- id: own-months
-- question: Months?
-- group: sales
with recursive months as (select substr(ordered_at, 1, 7) as month, count(*) as n from sales group by 1)
select month, n from months order by month`)
    const { shop } = await importedShop()
    const [answer] = await explore(shop, { questions })
    expect(answer).toMatchObject({
      columns: [
        { name: 'month', unit: 'text' },
        { name: 'n', unit: 'count' },
      ],
      reading: '3 rows.',
    })
  })

  it('gives a statement that asks for :asOf a moment', async () => {
    const questions = await read(`-- id: own-age
-- question: How old?
-- group: sales
select max(julianday(:asOf) - julianday(ordered_at)) as age from placed`)
    const { shop } = await importedShop()
    const [answer] = await explore(shop, { questions })
    expect(answer?.asOf).toBe('2018-03-31 00:00:01')
  })

  it.each([
    ['', /the key "id" is missing/],
    ['-- id: X y\n-- group: sales\n-- question: ?\nselect 1', /the id "X y" must be lower-case words/],
    ['-- id: x\n-- group: sale\n-- question: ?\nselect 1', /the group "sale" is none of quality, sales/],
    ['-- id: x\n-- group: sales\nselect 1', /the key "question" is missing/],
    ['-- id: x\n-- id: y\nselect 1', /the key "id" stands twice/],
    ['-- ide: x\nselect 1', /there is no key "ide"; there are id, question/],
    [head('param: n = 5 (1..3)'), /the parameter "n = 5 \(1..3\)" is not understood/],
    [head('param: status1 = 5 (1..9)'), /is not understood/],
    [head('columns: a text, b weight'), /the column "b weight" must be a name and a unit, one of count/],
    [head('chart: pie a b'), /the chart "pie a b" must be bar, line or heat/],
    [head('needs: weather'), /there is no table "weather" to need/],
    [head('needs: orders', ''), /there is no statement/],
    [head('needs: orders', 'select 1; select 2'), /there is more than one statement/],
    [head('needs: orders', "select ';' as a /* ; */ -- ;\n;"), null],
    [head('needs: orders', 'delete from orders'), /must begin with select or with/],
    [head('needs: orders', 'with a as (delete from orders returning *) select 1'), /"delete" does not/],
    [head('needs: orders', 'select 1 into outfile x'), /"into" does not/],
    [head('needs: orders', 'select "delete" from a'), null],
  ])('checks %j', async (text, message) => {
    const reading = read(text)
    if (message === null) await expect(reading).resolves.toHaveLength(1)
    else
      await expect(reading).rejects.toMatchObject({
        code: 'BAD_QUESTION',
        message: expect.stringMatching(message),
      })
  })

  it('refuses an id that is taken, by the pack or by another file', async () => {
    const taken = await folderOf({ 'a.sql': regions.replace('own-regions', 'coverage') })
    await expect(readQuestions(taken)).rejects.toThrow(/the id "coverage" is taken/)
    const twice = await folderOf({ 'a.sql': regions, 'b.sql': regions })
    await expect(readQuestions(twice)).rejects.toThrow(/b\.sql: the id "own-regions" is taken/)
  })

  it('names the folder that is not there', async () => {
    await expect(readQuestions('/nowhere/at/all')).rejects.toMatchObject({ code: 'BAD_QUESTION' })
  })

  it.each([
    [
      head('needs: orders', 'select nowhere from sales'),
      /q\.sql: the database refuses the statement \(.*no such column: nowhere/,
    ],
    [head('needs: orders', 'select :missing as a from sales'), /asks for a value ":missing"/],
    [
      head('columns: a count, b count', 'select 1 as a from sales'),
      /the columns it names are a, b, but the statement gives a/,
    ],
    [
      head('reading: {b} it is', 'select 1 as a from sales'),
      /the reading speaks of \{b\}, which is no column/,
    ],
    [
      head('needs: orders', "select json(city) as a from customers where city like 's%'"),
      /the database stopped the query \(SQLITE_ERROR\)/,
    ],
  ])('says in one line what is wrong when asked: %j', async (text, message) => {
    const questions = await read(text)
    const { shop } = await importedShop()
    const asked = explore(shop, { questions })
    await expect(asked).rejects.toThrow(message)
    await expect(asked).rejects.not.toThrow(/são|\n/)
  })

  it('is interrupted in the middle of a query that would not end', { timeout: 20_000 }, async () => {
    const endless = `with recursive numbers as (select 1 as n union all select n + 1 from numbers)
select max(n) as n from numbers`
    const questions = await read(head('needs: orders', endless))
    const { shop } = await importedShop()
    const stopped = explore(shop, { questions, signal: AbortSignal.timeout(150) })
    await expect(stopped).rejects.toMatchObject({ code: 'ABORTED' })
    expect((await explore(shop, { ids: ['coverage'] }))[0]?.rows).toHaveLength(1)
  })

  it('cannot write, whatever the statement', async () => {
    const { shop } = await importedShop()
    const [question] = await read(head('needs: orders', 'select 1 as a'))
    if (question?.anchored !== undefined) throw new Error('not anchored')
    const writing = { ...question, query: () => ({ sql: 'delete from orders', bindings: {} }) } as Question
    await expect(explore(shop, { questions: [writing] })).rejects.toMatchObject({ code: 'BAD_QUESTION' })
    expect(await shop.knex('orders').count()).toEqual([{ 'count(*)': 5 }])
  })
})

function head(line: string, statement = 'select 1 as a'): string {
  return `-- id: own\n-- question: ?\n-- group: sales\n-- ${line}\n${statement}`
}
