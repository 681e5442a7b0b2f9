import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type MockCrm, startMockCrm } from '@clientele/crm-sync'
import { playbookDocument } from '@clientele/report'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { crmServeDocument } from '../../src/documents/crm-serve-document.ts'
import { historyDocument } from '../../src/documents/history-document.ts'
import { reportDocument } from '../../src/documents/report-document.ts'
import { runDocument } from '../../src/documents/run-document.ts'
import { main } from '../../src/main.ts'
import { clientele } from '../support/clientele.ts'
import { memoryTerminal } from '../support/memory-terminal.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop()
const env = { CLIENTELE_CRM_TOKEN: 'right' }
let crm: MockCrm
// the account of another journal
let alone: MockCrm

beforeAll(async () => {
  crm = await startMockCrm({ port: 0, token: 'right', file: join(shop.path, 'mock.db'), rateLimit: null })
  alone = await startMockCrm({ port: 0, token: 'right', file: ':memory:', rateLimit: null })
})
afterAll(async () => {
  await crm.close()
  await alone.close()
})

const run = (month: string, ...argv: string[]): string[] => ['run', '--month', month, '--json', ...argv]

it('goes from orders to playbook, members, history and plan', async () => {
  const { code, out, err } = await clientele(shop.path, run('2026-05'))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const document = runDocument.parse(JSON.parse(out))
  expect(document.outcome).toBeNull()
  expect(document.plan.creates).toBe(document.segmentation.customers)
  expect(document.stability.map(({ population }) => population)).toEqual(['new', 'loyal'])
  const playbook = playbookDocument.parse(JSON.parse(await readFile(document.files.document, 'utf8')))
  expect(playbook.kpis.find(({ id }) => id === 'customers')?.value).toBe(document.segmentation.customers)
  expect(await readFile(document.files.html, 'utf8')).toContain(
    `${document.segmentation.customers.toLocaleString('en')}`,
  )
  // on Linux a browser comes with the packages
  if (process.platform === 'linux') expect(document.files.pdf).not.toBeNull()
  if (document.files.pdf !== null)
    expect((await readFile(document.files.pdf)).subarray(0, 5).toString()).toBe('%PDF-')
})

it('gives the same bytes when a month is run again', async () => {
  const files = ['html', 'document', 'members', 'exploration', 'pdf'] as const
  const once = async (): Promise<Buffer[]> => {
    const document = runDocument.parse(JSON.parse((await clientele(shop.path, run('2026-05'))).out))
    const names = files.map((name) => document.files[name]).filter((file) => file !== null)
    return Promise.all(names.map((file) => readFile(file)))
  }
  const first = await once()
  const second = await once()
  expect(second.length).toBeGreaterThanOrEqual(4)
  for (const [index, bytes] of second.entries()) expect(bytes.equals(first[index] ?? Buffer.of())).toBe(true)
  const { out } = await clientele(shop.path, ['history', '--json'])
  expect(historyDocument.parse(JSON.parse(out)).runs.map(({ month }) => month)).toEqual(['2026-05'])
})

it('writes the tags once, and nothing the second time', async () => {
  const apply = async () =>
    runDocument.parse(
      JSON.parse((await clientele(shop.path, run('2026-05', '--apply', '--crm-url', crm.url), env)).out),
    )
  const first = await apply()
  expect(first.outcome).toMatchObject({ applied: first.segmentation.customers, rejected: 0, unknown: 0 })
  const second = await apply()
  expect(second.plan).toMatchObject({
    creates: 0,
    updates: 0,
    removals: 0,
    unchanged: first.segmentation.customers,
  })
  expect(second.outcome).toMatchObject({ applied: 0, requests: 0 })
})

it('refuses a wrong token before anything is written', async () => {
  const folder = join(shop.path, 'wrong')
  await mkdir(folder)
  const result = await clientele(
    folder,
    run('2026-05', '--source', '../shop.db', '--apply', '--crm-url', crm.url),
    { CLIENTELE_CRM_TOKEN: 'wrong' },
  )
  expect(result).toMatchObject({ code: 2, out: '' })
  expect(result.err).toMatch(/\[WRONG_TOKEN\]\n$/)
  await expect(stat(join(folder, 'playbooks'))).rejects.toThrow()
})

it('syncs a members file without any configuration', async () => {
  await clientele(shop.path, ['segment', '--as-of', '2026-06-01', '--members', 'alone.csv', '--json'])
  const argv = ['--members', 'alone.csv', '--crm-url', alone.url, '--journal', 'alone.db', '--json']
  const plan = JSON.parse((await clientele(shop.path, ['sync', 'plan', ...argv])).out)
  const refusal = await clientele(shop.path, ['sync', 'apply', ...argv], env)
  expect(refusal).toMatchObject({ code: 2, out: '' })
  const outcome = JSON.parse(
    (await clientele(shop.path, ['sync', 'apply', ...argv, '--plan', plan.hash], env)).out,
  )
  expect(outcome).toMatchObject({ hash: plan.hash, applied: plan.creates, rejected: 0, unknown: 0 })
  const again = JSON.parse((await clientele(shop.path, ['sync', 'apply', ...argv, '--yes'], env)).out)
  expect(again).toMatchObject({ applied: 0, requests: 0 })
})

it('stops at a brake with 3 and writes nothing, until the plan is named', async () => {
  const [header, ...rows] = (await readFile(join(shop.path, 'alone.csv'), 'utf8')).trimEnd().split('\n')
  await writeFile(join(shop.path, 'half.csv'), [header, ...rows.slice(0, rows.length / 2), ''].join('\n'))
  const argv = ['--members', 'half.csv', '--crm-url', alone.url, '--journal', 'alone.db', '--json']
  const plan = JSON.parse((await clientele(shop.path, ['sync', 'plan', ...argv])).out)
  expect(plan.brakes.length).toBeGreaterThan(0)
  const stopped = await clientele(shop.path, ['sync', 'apply', ...argv, '--yes'], env)
  expect(stopped.code).toBe(3)
  expect(JSON.parse(stopped.out)).toMatchObject({ applied: 0, requests: 0 })
  const released = await clientele(shop.path, ['sync', 'apply', ...argv, '--plan', plan.hash], env)
  expect(released.code).toBe(0)
  expect(JSON.parse(released.out).applied).toBe(plan.removals)
})

it('serves a mock CRM whose first line is its address as JSON, until it is stopped', async () => {
  const stop = new AbortController()
  const terminal = memoryTerminal(shop.path, { signal: stop.signal })
  const served = main(
    ['crm', 'serve', '--port', '0', '--token', 't', '--db', 'served.db', '--json'],
    terminal,
  )
  await expect.poll(() => terminal.output.out).toMatch(/\n$/)
  const { url } = crmServeDocument.parse(JSON.parse(terminal.output.out.split('\n')[0] ?? ''))
  expect((await fetch(`${url}/`)).status).toBe(200)
  stop.abort()
  expect(await served).toBe(0)
})

it('says when the port of the mock CRM is in use', async () => {
  const taken = createServer()
  const port = await new Promise<number>((listening) =>
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address()
      listening(address !== null && typeof address === 'object' ? address.port : 0)
    }),
  )
  const result = await clientele(shop.path, ['crm', 'serve', '--port', String(port), '--token', 't'])
  taken.close()
  expect(result).toMatchObject({ code: 2, out: '' })
  expect(result.err).toMatch(/\[PORT_IN_USE\]\n$/)
})

it('leaves the HTML complete when there is no browser, and fails only when a PDF was asked for', async () => {
  const report = (...argv: string[]) =>
    clientele(shop.path, ['report', '--month', '2026-05', '--out', 'reports', '--quiet', ...argv])
  expect((await report('--html-only')).code).toBe(0)
  const before = process.env.CHROME_PATH
  process.env.CHROME_PATH = '/nowhere/chrome'
  try {
    const wanted = await report()
    expect(wanted.code).toBe(0)
    expect(wanted.out).toContain('playbook.html')
    expect(wanted.err).toMatch(/^clientele: .*CHROME_PATH.*\n$/)
    const asJson = await clientele(shop.path, ['report', '--month', '2026-05', '--out', 'reports', '--json'])
    expect(reportDocument.parse(JSON.parse(asJson.out)).files).toMatchObject({ pdf: null })
    const required = await report('--pdf')
    expect(required.code).toBe(2)
    expect(required.err).toMatch(/\[PDF_MISSING\]\n$/)
    expect(await readFile(join(shop.path, 'reports', 'playbook.html'), 'utf8')).toContain('</html>')
  } finally {
    if (before === undefined) delete process.env.CHROME_PATH
    else process.env.CHROME_PATH = before
  }
})

it('makes the edition for managers under its own name, by option or by configuration', async () => {
  await writeFile(join(shop.path, 'short.json'), JSON.stringify({ edition: 'manager', output: 'short' }))
  const html = async (...argv: string[]): Promise<string> => {
    const words = ['report', '--month', '2026-05', '--html-only', '--config', 'short.json', '--json', ...argv]
    const { code, out } = await clientele(shop.path, words)
    expect(code).toBe(0)
    return reportDocument.parse(JSON.parse(out)).files.html
  }
  const short = await html()
  const full = await html('--edition', 'full')
  expect([short, full].map((path) => path.replace(/^.*[\\/]/, ''))).toEqual([
    'playbook-manager.html',
    'playbook.html',
  ])
  expect(await readFile(short, 'utf8')).not.toContain('id="personas"')
  expect(await readFile(full, 'utf8')).toContain('id="personas"')
})

it('puts the answers to own questions into the playbook, each with its query', async () => {
  await mkdir(join(shop.path, 'own'), { recursive: true })
  const sql = 'select state, count(*) as orders from sales group by 1 order by 2 desc, 1'
  await writeFile(
    join(shop.path, 'own', 'busiest.sql'),
    `-- id: busiest-states\n-- question: Which states order <most>?\n-- group: customers\n${sql}\n`,
  )
  await writeFile(join(shop.path, 'own.json'), JSON.stringify({ questions: 'own', output: 'own-playbook' }))
  const argv = ['report', '--month', '2026-05', '--html-only', '--config', 'own.json', '--json']
  const { code, out } = await clientele(shop.path, argv)
  expect(code).toBe(0)
  const { files } = reportDocument.parse(JSON.parse(out))
  const playbook = playbookDocument.parse(JSON.parse(await readFile(files.document, 'utf8')))
  const [answer] = playbook.ownAnswers
  expect(answer?.source).toBe('busiest-states')
  expect(answer?.rows.reduce((sum, row) => sum + Number(row.orders), 0)).toBe(
    playbook.salesByMonth.rows.reduce((sum, row) => sum + row.orders, 0),
  )
  expect(playbook.queries.find(({ id }) => id === 'busiest-states')?.sql).toContain('group by 1')
  expect(await readFile(files.html, 'utf8')).toContain('Which states order &lt;most&gt;?')
})
