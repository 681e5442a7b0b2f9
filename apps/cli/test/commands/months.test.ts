import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { playbookDocument } from '@clientele/report'
import { importShop, syntheticShopMeta } from '@clientele/sql-eda'
import { expect, it } from 'vitest'
import { Interrupted } from '../../src/console/terminal/interruption.ts'
import { historyDocument } from '../../src/documents/history-document.ts'
import { runDocument } from '../../src/documents/run-document.ts'
import { main } from '../../src/main.ts'
import { clientele } from '../support/clientele.ts'
import { memoryTerminal } from '../support/memory-terminal.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop(1500)

async function run(
  cwd: string,
  month: string,
  ...argv: string[]
): Promise<ReturnType<typeof runDocument.parse>> {
  const result = await clientele(cwd, ['run', '--month', month, '--html-only', '--json', ...argv])
  expect(result).toMatchObject({ code: 0, err: '' })
  return runDocument.parse(JSON.parse(result.out))
}

async function document(file: string): Promise<ReturnType<typeof playbookDocument.parse>> {
  return playbookDocument.parse(JSON.parse(await readFile(file, 'utf8')))
}

it('keeps the ids of segments from month to month, so that a refit moves few customers', async () => {
  const ids = new Map<string, string[]>()
  for (const month of ['2026-02', '2026-03', '2026-04']) {
    const result = await run(shop.path, month)
    ids.set(
      month,
      result.segmentation.populations.flatMap(({ segments }) => segments.map(({ id }) => id)),
    )
    const { movement } = await document(result.files.document)
    const moved = movement?.flows.filter(({ from, to }) => from !== null && to !== null && from !== to) ?? []
    const known = movement?.flows.filter(({ from }) => from !== null) ?? []
    const sum = (flows: typeof known): number => flows.reduce((total, { customers }) => total + customers, 0)
    expect(sum(moved) / sum(known)).toBeLessThan(0.3)
  }
  const shared = ids.get('2026-04')?.filter((id) => ids.get('2026-02')?.includes(id)) ?? []
  expect(shared.length).toBeGreaterThanOrEqual(6)
  const history = historyDocument.parse(JSON.parse((await clientele(shop.path, ['history', '--json'])).out))
  const births = new Map(history.runs.at(-1)?.segments.map(({ id, since }) => [id, since]))
  for (const id of shared) expect((births.get(id) ?? '') <= '2026-02').toBe(true)
})

it('keeps one model for as many months as the configuration says, and compares it with a refit', async () => {
  const folder = join(shop.path, 'quarterly')
  await mkdir(folder)
  await writeFile(
    join(folder, 'clientele.config.json'),
    JSON.stringify({ source: '../shop.db', retrain: { everyMonths: 3, from: '2026-01' } }),
  )
  const models: string[] = []
  for (const month of ['2026-01', '2026-02', '2026-03', '2026-04']) {
    const { segmentation, stability, files } = await run(folder, month)
    models.push(segmentation.modelId)
    const { history } = await document(files.document)
    expect(history).toMatchObject({
      issueNumber: models.length,
      modelAsOf: `${segmentation.modelId.slice(0, 10)}T00:00:00`,
    })
    for (const { ari } of stability) expect(ari).toSatisfy((value: number) => value > 0 && value < 1)
  }
  expect(models.map((id) => id.slice(0, 10))).toEqual([
    '2026-02-01',
    '2026-02-01',
    '2026-02-01',
    '2026-05-01',
  ])
  expect(new Set(models).size).toBe(2)
})

/** A folder of its own beside the shop database, so that each test has a state of its own. */
async function freshFolder(name: string): Promise<string> {
  const folder = join(shop.path, name)
  await mkdir(folder)
  await writeFile(
    join(folder, 'clientele.config.json'),
    JSON.stringify({ source: join(shop.path, 'shop.db') }),
  )
  return folder
}

async function historyOf(folder: string): Promise<ReturnType<typeof historyDocument.parse>> {
  return historyDocument.parse(JSON.parse((await clientele(folder, ['history', '--json'])).out))
}

it('leaves the history as it is when months are run again', async () => {
  const folder = await freshFolder('again')
  for (const month of ['2026-02', '2026-03', '2026-04']) await run(folder, month)
  const history = await historyOf(folder)
  for (const month of ['2026-03', '2026-02', '2026-04']) {
    await run(folder, month)
    expect(await historyOf(folder)).toEqual(history)
  }
})

it('remembers one identity of a segment in whatever order the months are run', async () => {
  const folder = await freshFolder('out-of-order')
  for (const month of ['2026-04', '2026-02', '2026-03']) await run(folder, month)
  const { runs, segments, changes } = await historyOf(folder)
  const idsOf = (month: string): string[] =>
    runs.find((one) => one.month === month)?.segments.map(({ id }) => id) ?? []
  const shared = idsOf('2026-04').filter((id) => idsOf('2026-02').includes(id))
  expect(shared.length).toBeGreaterThanOrEqual(6)
  for (const { since, lastSeen, id } of segments) {
    const seen = runs
      .filter((one) => one.segments.some((segment) => segment.id === id))
      .map(({ month }) => month)
    expect(lastSeen).toBe(seen.at(-1))
    expect(since <= (seen[0] ?? '')).toBe(true)
  }
  expect(new Set(changes.map(({ month }) => month))).toEqual(
    new Set(['2026-01', '2026-02', '2026-03', '2026-04']),
  )
  for (const { event, from, to } of changes) if (event === 'survive') expect(from).toEqual(to)
})

it('tells what became of the segments when the number of them changes', async () => {
  const folder = await freshFolder('another-k')
  await run(folder, '2026-02', '--k', 'new=3,loyal=3')
  await run(folder, '2026-03', '--k', 'new=3,loyal=4')
  const { changes, segments, runs } = await historyOf(folder)
  const march = changes.filter(({ month, population }) => month === '2026-03' && population === 'loyal')
  const february = runs[0]?.segments.map(({ id }) => id) ?? []
  const after = new Set(march.flatMap(({ to }) => to))
  expect(after.size).toBe(4)
  expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length)
  expect(runs[1]?.segments.filter(({ id }) => february.includes(id)).length).toBeGreaterThanOrEqual(4)
  const { out } = await clientele(folder, ['history'])
  expect(out).toMatch(/born 2026-01, last seen 2026-03\n/)
  expect(out).toMatch(/2026-03 (emerged|split off)/)
})

it('keeps everybody of a rolling window: the lapsed are a segment in every output', async () => {
  const folder = join(shop.path, 'rolling')
  await mkdir(folder)
  await writeFile(
    join(folder, 'clientele.config.json'),
    JSON.stringify({ source: join(shop.path, 'shop.db'), design: 'rolling' }),
  )
  const { segmentation, files, stability } = await run(folder, '2026-04')
  const lapsed = segmentation.populations.at(-1)
  expect(lapsed).toMatchObject({
    name: 'lapsed',
    k: 1,
    segments: [{ id: 'lapsed', name: 'Lapsed customers' }],
  })
  expect(lapsed?.segments[0]?.recencyStatus).toMatchObject({ active: 0 })
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  expect(sum(segmentation.populations.map(({ customers }) => customers))).toBe(segmentation.customers)
  expect(stability.map(({ population }) => population)).toEqual(['new', 'loyal'])
  const members = (await readFile(files.members, 'utf8')).trim().split('\n').slice(1)
  expect(members).toHaveLength(segmentation.customers)
  expect(members.filter((line) => line.includes(',lapsed,lapsed,'))).toHaveLength(lapsed?.customers ?? 0)
  const { kpis, movement, segmentMap, populations } = await document(files.document)
  expect(kpis.find(({ id }) => id === 'customers')?.value).toBe(segmentation.customers)
  expect(movement?.moves?.some(({ kind }) => kind === 'lapsed')).toBe(true)
  expect(segmentMap?.segments.map(({ id }) => id)).toEqual(
    populations.flatMap(({ segments }) => segments.map(({ id }) => id)),
  )
  const html = await readFile(files.html, 'utf8')
  expect(html).toContain('Customers without an order in the window')
})

it('gives a population that comes back from out of the window the identities it had', async () => {
  const singles = Array.from({ length: 36 }, (_, index): [string, string, number] => {
    const month = String(1 + (index % 12)).padStart(2, '0')
    return [
      `s${index}`,
      `${2019 + Math.floor((index % 18) / 12)}-${month}-1${index % 9} 12:00:00`,
      10 + index,
    ]
  })
  const twice = (year: string, month: string): [string, string, number][] =>
    ['l1', 'l2', 'l3'].map((id, index) => [id, `${year}-${month}-0${index + 1} 09:00:00`, 100 + 50 * index])
  const folder = await smallShop('comes-back', [
    ...singles,
    ...twice('2019', '01'),
    ...twice('2019', '02'),
    ...twice('2020', '05'),
  ])
  await writeFile(
    join(folder, 'clientele.config.json'),
    JSON.stringify({ source: 'shop.db', design: 'rolling', k: { new: 2, loyal: 1 } }),
  )
  const loyal = async (month: string): Promise<string[]> => {
    const { populations } = (await run(folder, month)).segmentation
    return populations.find(({ name }) => name === 'loyal')?.segments.map(({ id }) => id) ?? []
  }
  const before = await loyal('2019-06')
  expect(before).toHaveLength(1)
  expect(await loyal('2020-04')).toEqual([])
  expect(await loyal('2020-05')).toEqual(before)
  const { segments, changes } = await historyOf(folder)
  expect(segments.find(({ id }) => id === before[0])).toMatchObject({ since: '2019-05', lastSeen: '2020-05' })
  expect(changes.filter(({ event, population }) => event === 'die' && population === 'loyal')).toEqual([])
})

it('says why customers moved: nobody by the model while it stays in force', async () => {
  const folder = join(shop.path, 'in-force')
  await mkdir(folder)
  await writeFile(
    join(folder, 'clientele.config.json'),
    JSON.stringify({
      source: join(shop.path, 'shop.db'),
      design: 'cumulative',
      retrain: { everyMonths: 3, from: '2026-02' },
    }),
  )
  const { movement, segmentChanges } = await document((await run(folder, '2026-04')).files.document)
  const customers = (kind: string): number =>
    (movement?.moves ?? []).reduce((sum, move) => (move.kind === kind ? sum + move.customers : sum), 0)
  expect(customers('refit')).toBe(0)
  expect(customers('left') + customers('lapsed')).toBe(0)
  for (const kind of ['stayed', 'promoted', 'bought', 'aged', 'entered'])
    expect(customers(kind)).toBeGreaterThan(0)
  expect(new Set(segmentChanges?.map(({ event }) => event))).toEqual(new Set(['survive']))
})

it('writes where an absolute path in the configuration says', async () => {
  const folder = join(shop.path, 'absolute')
  await mkdir(folder)
  const at = (name: string): string => join(shop.path, 'elsewhere', name)
  await mkdir(join(shop.path, 'elsewhere'))
  await writeFile(
    join(folder, 'clientele.config.json'),
    JSON.stringify({ source: join(shop.path, 'shop.db'), output: at('out'), state: at('state.db') }),
  )
  await run(folder, '2026-04')
  expect((await stat(at('state.db'))).isFile()).toBe(true)
  expect((await stat(join(at('out'), '2026-04', 'members.csv'))).isFile()).toBe(true)
})

it('stops between two steps when it is interrupted, and writes nothing', async () => {
  const folder = join(shop.path, 'interrupted')
  await mkdir(folder)
  const terminal = memoryTerminal(folder, { signal: AbortSignal.abort(new Interrupted('SIGTERM')) })
  expect(await main(['run', '--month', '2026-04', '--source', '../shop.db'], terminal)).toBe(143)
  expect(terminal.output.err).toMatch(/^clientele: stopped.* \[STOPPED\]$/m)
  await expect(stat(join(folder, 'playbooks'))).rejects.toThrow()
  await expect(stat(join(folder, 'clientele.db'))).rejects.toThrow()
})

it('refuses a plan without --apply', async () => {
  const result = await clientele(shop.path, ['run', '--month', '2026-04', '--plan', 'abc'])
  expect(result).toMatchObject({ code: 2, out: '' })
  expect(result.err).toMatch(/\[OPTION_INVALID\]\n$/)
})

/** Imports a shop of (customer, day, amount) orders as `<name>/shop.db`. */
async function smallShop(
  name: string,
  orders: readonly (readonly [string, string, number])[],
): Promise<string> {
  const folder = join(shop.path, name)
  await mkdir(join(folder, 'files'), { recursive: true })
  const write = (file: string, lines: readonly string[]): Promise<void> =>
    writeFile(join(folder, 'files', file), `${lines.join('\n')}\n`)
  await write('olist_orders_dataset.csv', [
    'order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date',
    ...orders.map(([, day], index) => `o${index},k${index},delivered,${day},,,,`),
  ])
  await write('olist_customers_dataset.csv', [
    'customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state',
    ...orders.map(([customer], index) => `k${index},${customer},01000,paris,SP`),
  ])
  await write('olist_order_payments_dataset.csv', [
    'order_id,payment_sequential,payment_type,payment_installments,payment_value',
    ...orders.map(([, , amount], index) => `o${index},1,credit_card,1,${amount}`),
  ])
  await importShop({
    paths: [join(folder, 'files')],
    preset: 'olist',
    db: join(folder, 'shop.db'),
    meta: syntheticShopMeta,
  })
  return folder
}

it('counts a customer of midnight sharp, twelve months ago, as active', async () => {
  const folder = await smallShop('midnight', [
    ['old', '2019-03-31 23:59:59', 10],
    ['edge', '2019-04-01 00:00:00', 20],
    ['fresh', '2020-03-05 10:00:00', 30],
  ])
  const { kpis } = await document((await run(folder, '2020-03')).files.document)
  expect(kpis.find(({ id }) => id === 'active-12-months')).toMatchObject({ value: 2, previousYear: 1 })
  expect(kpis.find(({ id }) => id === 'customers')).toMatchObject({
    value: 3,
    previousMonth: 2,
    previousYear: 1,
  })
})

it('writes the playbook of a shop with one repeat customer, and of one customer', async () => {
  const buyers = Array.from({ length: 12 }, (_, index): [string, string, number] => [
    `c${index}`,
    `2020-02-${10 + index} 12:00:00`,
    10 + index,
  ])
  const folder = await smallShop('one-loyal', [...buyers, ['c3', '2020-03-02 09:00:00', 50]])
  const { segmentation } = await run(folder, '2020-03')
  expect(segmentation.populations.map(({ customers, k }) => [customers, k])).toEqual([
    [11, 3],
    [1, 1],
  ])
  const alone = await smallShop('alone', [['only', '2020-03-02 09:00:00', 50]])
  expect((await run(alone, '2020-03')).segmentation.customers).toBe(1)
})

it('gives no agreement to models that have nothing to disagree about', async () => {
  const result = await run(
    shop.path,
    '2026-04',
    '--k',
    'new=1,loyal=1',
    '--state',
    'one-cluster.db',
    '--out',
    'one-cluster',
  )
  expect(result.stability.map(({ ari }) => ari)).toEqual([null, null])
})
