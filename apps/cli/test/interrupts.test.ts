import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startMockCrm } from '@clientele/crm-sync'
import { openHistory } from '@clientele/sql-eda'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasOpen, type SpawnedCommand, spawnCommand, until } from './support/spawned-command.ts'
import { withSyntheticShop } from './support/synthetic-shop.ts'

const shop = withSyntheticShop(400)

/** A question that is never answered. */
const ENDLESS = `-- id: endless
-- question: How many numbers are there?
-- group: customers
-- columns: numbers count
with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) as numbers from n
`
const source = (): string[] => ['--source', join(shop.path, 'shop.db')]

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function start(cwd: string, argv: readonly string[], env: Record<string, string> = {}): SpawnedCommand {
  const command = spawnCommand(cwd, argv, env)
  onTestFinished(() => void command.process.kill('SIGKILL'))
  return command
}

const stopped = (words: string): RegExp => new RegExp(`^clientele: stopped; .*${words}.* \\[STOPPED\\]$`, 'm')

describe('an interrupted command ends with 130 or 143 and says what is kept:', () => {
  it('import leaves the shop database as it was, and nothing beside it', async () => {
    const cwd = emptyFolder()
    const before = readFileSync(join(shop.path, 'shop.db'))
    writeFileSync(join(cwd, 'shop.db'), before)
    const command = start(cwd, ['import', join(shop.path, 'files')])
    await until(() => existsSync(join(cwd, 'shop.db.importing')))
    command.process.kill('SIGINT')
    expect(await command.ended).toEqual({
      code: 130,
      out: '',
      err: expect.stringMatching(stopped('shop.db is as it was before')),
    })
    expect(readdirSync(cwd)).toEqual(['shop.db'])
    expect(readFileSync(join(cwd, 'shop.db')).equals(before)).toBe(true)
  })

  it.skipIf(process.platform !== 'linux')(
    'explore, in the middle of a query that would go on for ever',
    async () => {
      const cwd = emptyFolder()
      mkdirSync(join(cwd, 'own'))
      writeFileSync(join(cwd, 'own', 'endless.sql'), ENDLESS)
      const command = start(cwd, ['explore', 'coverage', 'endless', '--questions', 'own', ...source()])
      await until(() => hasOpen(command, join(shop.path, 'shop.db')))
      command.process.kill('SIGTERM')
      expect(await command.ended).toEqual({
        code: 143,
        out: '',
        err: expect.stringMatching(stopped('nothing')),
      })
    },
  )

  it.skipIf(process.platform !== 'linux')('segment', async () => {
    const cwd = emptyFolder()
    const command = start(cwd, [
      'segment',
      '--as-of',
      '2026-07-01',
      '--k',
      'auto',
      '--members',
      'm.csv',
      ...source(),
    ])
    await until(() => hasOpen(command, join(shop.path, 'shop.db')))
    command.process.kill('SIGINT')
    expect(await command.ended).toMatchObject({ code: 130, out: '' })
    expect(readdirSync(cwd)).toEqual([])
  })

  it.each([['run'], ['report']])('%s, between its steps', async (name) => {
    const cwd = emptyFolder()
    const command = start(cwd, [name, '--month', '2026-06', '--html-only', ...source()])
    await until(() => command.written.err.includes('✓ segments'))
    command.process.kill('SIGINT')
    expect(await command.ended).toEqual({ code: 130, out: '', err: expect.stringMatching(stopped('')) })
    const files = readdirSync(cwd, { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => file.endsWith('.partial'))).toEqual([])
    if (!files.includes('clientele.db')) return
    const history = await openHistory({ file: join(cwd, 'clientele.db') })
    expect(await history.runs()).toEqual([])
    await history.close()
  })

  it('stability, whose finished pieces stay', async () => {
    const cwd = emptyFolder()
    const command = start(cwd, ['stability', ...source()])
    await until(() => existsSync(join(cwd, 'clientele.db')))
    command.process.kill('SIGINT')
    expect(await command.ended).toEqual({
      code: 130,
      out: '',
      err: expect.stringMatching(stopped('finished pieces are kept')),
    })
  })

  it('demo, whose folder the next one clears away', async () => {
    const cwd = emptyFolder()
    const command = start(cwd, ['demo', '--customers', '300'])
    await until(() => command.written.err.includes('✓ shop'))
    command.process.kill('SIGTERM')
    expect(await command.ended).toEqual({
      code: 143,
      out: '',
      err: expect.stringMatching(stopped('clientele-demo holds a part')),
    })
    expect(readdirSync(join(cwd, 'clientele-demo'))).toContain('.clientele-demo')
  })

  it('sync verify, waiting for a CRM that never answers', async () => {
    const server = createServer()
    const asked = new Promise<void>((resolve) => server.once('connection', () => resolve()))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : null
    const argv = ['sync', 'verify', '--crm-url', `http://127.0.0.1:${port}`]
    const command = start(emptyFolder(), argv, { CLIENTELE_CRM_TOKEN: 't' })
    await asked
    command.process.kill('SIGINT')
    expect(await command.ended).toEqual({
      code: 130,
      out: '',
      err: expect.stringMatching(stopped('nothing')),
    })
  })
})

it('ends at once by a second Ctrl-C, while a sync waits for its batch', async () => {
  const cwd = emptyFolder()
  // The first batch is answered, the others are long on their way.
  const faults = {
    rules: [{ route: '*/batch/upsert', from: 2, fault: 'latency' as const, milliseconds: 20_000 }],
  }
  const crm = await startMockCrm({ port: 0, token: 't', file: ':memory:', rateLimit: null, faults })
  onTestFinished(() => crm.close())
  const header = 'customer_id,population,segment_id,segment_name,r_score,f_score,m_score'
  const rows = Array.from({ length: 400 }, (_, index) => `c${index},new,new-1,S,3,1,4`)
  writeFileSync(join(cwd, 'members.csv'), `${header}\n${rows.join('\n')}\n`)
  const argv = ['sync', 'apply', '--members', 'members.csv', '--yes', '--crm-url', crm.url]
  const command = start(cwd, argv, { CLIENTELE_CRM_TOKEN: 't' })
  await until(() => crm.requests().some(({ path }) => path.includes('batch/upsert')))
  command.process.kill('SIGINT')
  await until(() => command.written.err.includes('finishing the batches under way'))
  while (command.process.exitCode === null) {
    command.process.kill('SIGINT')
    await setTimeout(50)
  }
  expect(await command.ended).toMatchObject({ code: 130, out: '' })
}, 60_000)

it('stops the mock CRM as it is meant to be stopped', async () => {
  const command = start(emptyFolder(), ['crm', 'serve', '--port', '0', '--token', 't', '--json'])
  await until(() => command.written.out.includes('"url"'))
  command.process.kill('SIGTERM')
  expect(await command.ended).toMatchObject({ code: 0, err: '' })
})

it('ends quietly when nobody reads its output to the end', async () => {
  const command = start(emptyFolder(), ['explore', ...source()])
  command.process.stdout?.destroy()
  expect(await command.ended).toEqual({
    code: 0,
    out: '',
    err: expect.stringMatching(/^ {2}✓ explore .*\n$/),
  })
})
