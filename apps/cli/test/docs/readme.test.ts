import { existsSync, globSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeSyntheticShop } from '@clientele/sql-eda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../src/main.ts'
import { buildProgram } from '../../src/program.ts'
import { memoryTerminal } from '../support/memory-terminal.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code]) => code ?? '',
  )

/** The words of every `clientele` line, with the environment set before it. */
const commands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim())
  .filter((line) => /(^|\s)clientele /.test(line))
  .map((line) => {
    const words = line.split(/\s+/)
    const start = words.indexOf('clientele')
    const env = Object.fromEntries(
      words.slice(0, start).map((word) => word.split('=', 2) as [string, string]),
    )
    return { line, env, argv: words.slice(start + 1) }
  })

let cwd = ''
let port = 0

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'clientele-readme-'))
  await writeSyntheticShop(join(cwd, 'olist'), {
    seed: 3,
    customers: 300,
    firstDay: '2017-01-01',
    lastDay: '2018-08-31',
  })
  await cp(join(root, 'examples', 'orders.csv'), join(cwd, 'examples', 'orders.csv'))
  port = await freePort()
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

describe('every command of the README, in its order', () => {
  const serving = new AbortController()
  let served: Promise<number> | undefined
  afterAll(async () => {
    serving.abort()
    await served
  })

  it.each(commands)('$line', async ({ argv, env }) => {
    const words = argv.map((word) => word.replace('8787', String(port)))
    if (words[1] === 'serve') {
      const terminal = memoryTerminal(cwd, { env, signal: serving.signal })
      served = main([...words, '--port', String(port)], terminal)
      await expect.poll(() => terminal.output.out, { timeout: 5000 }).toContain(`http://127.0.0.1:${port}`)
      return
    }
    const terminal = memoryTerminal(cwd, { env })
    expect({ code: await main(words, terminal), err: terminal.output.err.match(/^clientele:.*$/m) }).toEqual({
      code: 0,
      err: null,
    })
  })

  it('are all there', () => {
    expect(commands.map(({ argv }) => argv[0])).toEqual([
      'import',
      'import',
      'explore',
      'explore',
      'run',
      'crm',
      'run',
    ])
  })
})

it('shows a configuration that is accepted', async () => {
  const [config] = blocks('json')
  await writeFile(join(cwd, 'clientele.config.json'), config ?? '')
  const terminal = memoryTerminal(cwd)
  expect(await main(['segment', '--as-of', '2018-08-01', '--json'], terminal)).toBe(0)
})

it('lists every command that there is', () => {
  const program = buildProgram(memoryTerminal(cwd), () => {})
  for (const command of program.commands)
    for (const { name } of command.commands.length > 0
      ? command.commands.map((child) => ({ name: `${command.name()} ${child.name()}` }))
      : [{ name: command.name() }])
      expect(readme).toContain(`\`${name}`)
})

it.each(
  globSync(['*.md', 'docs/**/*.md', 'packages/*/README.md', 'packages/*/test/**/README.md'], {
    cwd: root,
  }).sort(),
)('links only to what exists in %s', (file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '')
  for (const link of links) expect(existsSync(join(root, dirname(file), link)), `${file}: ${link}`).toBe(true)
})

it.each(
  [
    ...readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').matchAll(
      /`((?:packages|apps|scripts)\/[^`]*)` \|[^\n]*\| `(src\/[^`]+\.ts)` \|/g,
    ),
  ].map(([, workspace = '', file = '']) => join(workspace, file)),
)('says where to start reading: %s', (file) => {
  expect(existsSync(join(root, file))).toBe(true)
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return address !== null && typeof address === 'object' ? address.port : 0
}
