import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explore } from '../src/explore.ts'
import { readQuestions } from '../src/questions/own/read-questions.ts'
import { questions } from '../src/questions/questions.ts'
import { importedShop, smallShop } from './support/small-shop.ts'
import { tempFolder } from './support/temp-folder.ts'

describe('explore', () => {
  it('asks every question once, answers in order, and tells how far it is', async () => {
    const { shop } = await importedShop()
    const seen: string[] = []
    const answers = await explore(shop, {
      onProgress: ({ id, done, total }) => {
        expect(done).toBe(seen.push(id))
        expect(total).toBe(questions.length)
      },
    })
    const ids = questions.map(({ id }) => id)
    expect(answers.map(({ id }) => id)).toEqual(ids)
    expect(seen.sort()).toEqual(ids.sort())
    expect(answers).toEqual(await explore({ ...shop, questionsAtOnce: 1 }))
  })

  it('gives text that answers the same when pasted, with quotes in values kept', async () => {
    const { shop } = await importedShop({}, { saleStatuses: ['delivered', "client's"] })
    for (const answer of await explore(shop, { asOf: '2018-03-31T00:00:00' })) {
      expect(answer.sql).toContain("'client''s'")
      expect(answer.sql).not.toMatch(/[?]|:asOf|:status/)
      expect(await shop.knex.raw(answer.sql.replaceAll('?', '\\?'))).toEqual(answer.rows)
    }
  })

  it('writes the values into the text as it was reviewed', async () => {
    const { shop } = await importedShop()
    const [answer] = await explore(shop, { ids: ['orders-by-status'], asOf: '2018-03-31T00:00:00' })
    expect(answer?.sql).toBe(`with placed as (
  select * from orders where ordered_at < '2018-03-31 00:00:00'
),
sales as (
  select *, payments_amount as amount from placed
  where status in ('delivered')
)
select status, count(*) as orders, (count(*)) * 1.0 / nullif((select count(*) from placed), 0) as share,
  case when status in (select status from sales) then 'yes' else 'no' end as counts_as_sale
from placed group by status order by orders desc, cast(status as text) collate binary;`)
  })

  it('says nothing that steers a terminal, and keeps the data', async () => {
    const state = '\u001b[2J\u001b]0;owned\u0007\u009bPWN'
    const { shop } = await importedShop({
      olist_customers_dataset: (smallShop.olist_customers_dataset ?? '').replaceAll(',SP', `,${state}`),
      olist_order_payments_dataset: (smallShop.olist_order_payments_dataset ?? '').replaceAll(
        'boleto',
        '\u001bboleto',
      ),
    })
    const answers = await explore(shop)
    for (const { reading } of answers) expect(reading).not.toMatch(/\p{Cc}/u)
    const states = answers.find(({ id }) => id === 'states')
    expect(states?.rows[0]?.state).toBe(state)
    expect(states?.reading).toMatch(/^\[2J\]0;ownedPWN brings/)
  })

  it('says why a question has no answer', async () => {
    const { shop } = await importedShop({ olist_products_dataset: '', olist_order_reviews_dataset: '' })
    const answers = await explore(shop)
    expect(
      answers
        .filter(({ unavailable }) => unavailable)
        .map(({ id, unavailable, rows }) => [id, unavailable, rows]),
    ).toEqual([
      ...['review-scores', 'reviews-by-month', 'worst-zips', 'delay-and-reviews'].map((id) => [
        id,
        'This shop has no reviews.',
        [],
      ]),
      ['categories', 'This shop has no products.', []],
      ['categories-by-review', 'This shop has no products and reviews.', []],
      ['top-products', 'This shop has no products.', []],
    ])
  })

  it('refuses a question that nobody wrote, naming near ones', async () => {
    const { shop } = await importedShop()
    await expect(explore(shop, { ids: ['covrage'] })).rejects.toMatchObject({
      code: 'UNKNOWN_QUESTION',
      message: expect.stringContaining('near names are coverage, '),
    })
  })

  it.each([0, 1, 2, 5, 20])(
    'stops queries that would go on for ever, %i turns after they were asked',
    async (turns) => {
      const folder = await tempFolder()
      for (const id of ['one', 'two', 'three', 'four'])
        await writeFile(
          join(folder, `${id}.sql`),
          `-- id: ${id}
-- question: How many numbers are there?
-- group: customers
-- columns: numbers count
with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) as numbers from n
`,
        )
      const { shop } = await importedShop()
      const stop = new AbortController()
      const asked = explore(shop, { questions: await readQuestions(folder), signal: stop.signal })
      const ended = expect(asked).rejects.toMatchObject({ code: 'ABORTED' })
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      stop.abort()
      await ended
    },
  )
})
