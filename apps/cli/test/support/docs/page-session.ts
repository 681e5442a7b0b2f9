import { execFile } from 'node:child_process'
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type MockCrm, startMockCrm } from '@clientele/crm-sync'
import { expect } from 'vitest'
import { main } from '../../../src/main.ts'
import { clientele } from '../clientele.ts'
import { memoryTerminal } from '../memory-terminal.ts'
import { blockKind } from './block-kind.ts'
import { type DocBlock, type DocPage, root } from './doc-page.ts'
import { pageFolder } from './page-folder.ts'
import { type PageServer, pageServer } from './page-server.ts'
import { readDocFile } from './read-doc-file.ts'
import { plainCommand, shellLines } from './shell-words.ts'

/** What a program printed, and how it ended. */
interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The reader of one page: a folder that only that page knows, with what its blocks have done so far. */
export interface PageSession {
  /** Why blocks that speak to a database server are left out, or null. */
  readonly withoutServer: string | null
  /** Runs the commands of a block; every one has to end with 0. */
  run(block: DocBlock): Promise<void>
  /** Runs one command of a console by a shell, `checkout` in the checkout itself. */
  print(command: string, place: 'folder' | 'checkout'): Promise<Ended>
  /** Starts the command of a block and leaves it running. */
  serve(block: DocBlock): Promise<void>
  /** Runs a program of a block by Node. */
  execute(block: DocBlock): Promise<Ended>
  /** Writes the file of a block, and reads it. */
  write(block: DocBlock): Promise<void>
  /** Runs the SQL of a block as the owner of the server. */
  grant(block: DocBlock): Promise<void>
  close(): Promise<void>
}

/** Addresses of CRMs and databases that stand in the pages; those of the page's own servers take their place. */
const CRM_ADDRESS =
  /https?:\/\/(127\.0\.0\.1:8787|api\.hubapi\.com|us21\.api\.mailchimp\.com|a\.klaviyo\.com|api\.brevo\.com)/g
const DATABASE_ADDRESS = /@(localhost|db\.example)(:5432)?\/shop\b/g

/** Token of the mock CRM of a page that needs one. */
const MOCK_TOKEN = 'secret'

const bin = join(root, 'apps/cli/dist/bin.js')

/** Opens a page: makes its folder and starts the servers that it needs. */
export async function openPage({ needs, blocks }: DocPage): Promise<PageSession> {
  const isServer = (need: string): boolean => need === 'crm' || need === 'postgresql'
  const folder = await pageFolder(needs.filter((need) => !isServer(need)))
  const server: PageServer | string | null = needs.includes('postgresql')
    ? await pageServer(blocks.some((block) => blockKind(block) === 'grant'))
    : null
  const crm = needs.includes('crm') ? await readyCrm() : null
  const serving = new AbortController()
  const served: Promise<number>[] = []
  const env: Record<string, string> = crm === null ? {} : { CLIENTELE_CRM_TOKEN: MOCK_TOKEN }
  const written = new Map<string, string>()
  let crmUrl = crm?.url
  const shim = join(folder, '.bin')
  await makeShim(shim)

  const local = (text: string): string =>
    text
      .replaceAll(CRM_ADDRESS, (address) => crmUrl ?? address)
      .replaceAll(DATABASE_ADDRESS, (address) =>
        typeof server === 'object' && server !== null ? `@127.0.0.1:${server.port}/shop` : address,
      )

  const shell = (command: string, cwd: string): Promise<Ended> =>
    ended('sh', ['-eu', '-c', local(command)], cwd, {
      ...env,
      PATH: `${shim}:${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
      HOME: folder,
      TMPDIR: tmpdir(),
      NO_COLOR: '1',
    })

  return {
    withoutServer: typeof server === 'string' ? server : null,
    run: async (block) => {
      const lines = shellLines(block.text)
      const isPlain = lines.every((line) => plainCommand(line) !== null || /^export \w+=[^$`]*$/.test(line))
      if (!isPlain || block.words[0] === 'checkout') {
        const cwd = block.words[0] === 'checkout' ? root : folder
        expect(await shell(block.text, cwd)).toMatchObject({ code: 0 })
        return
      }
      for (const line of lines) {
        const plain = plainCommand(line)
        if (plain === null) {
          const [, name = '', value = ''] = /^export (\w+)=['"]?(.*?)['"]?$/.exec(line) ?? []
          env[name] = local(value)
          continue
        }
        const { code, err } = await clientele(folder, plain.argv.map(local), { ...env, ...plain.env })
        expect({ line, code, err: code === 0 ? '' : err }).toEqual({ line, code: 0, err: '' })
      }
    },
    print: (command, place) => shell(command, place === 'checkout' ? root : folder),
    serve: async (block) => {
      const [line = ''] = shellLines(block.text)
      const plain = plainCommand(line)
      if (plain === null) throw new Error(`no server is started by: ${line}`)
      const terminal = memoryTerminal(folder, { env: { ...env, ...plain.env }, signal: serving.signal })
      served.push(main([...plain.argv, '--port', '0', '--json'], terminal))
      await expect.poll(() => terminal.output.out, { timeout: 30_000 }).toMatch(/"url"/)
      crmUrl = JSON.parse(terminal.output.out).url
      for (const [path, text] of written) await writeFile(path, local(text))
    },
    execute: async (block) => {
      const file = join(folder, block.language === 'ts' ? 'program.mts' : 'program.mjs')
      await writeFile(file, local(block.text))
      return ended(process.execPath, ['--disable-warning=ExperimentalWarning', file], folder, process.env)
    },
    write: async (block) => {
      const path = join(folder, block.words[0] ?? '')
      await mkdir(dirname(path), { recursive: true })
      written.set(path, block.text)
      await writeFile(path, local(block.text))
      await readDocFile(path)
    },
    grant: async (block) => {
      if (typeof server === 'object' && server !== null) await server.grant(block.text)
    },
    close: async () => {
      serving.abort()
      await Promise.all(served)
      await crm?.close()
      if (typeof server === 'object') await server?.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A mock CRM whose Mailchimp audience knows the two people of the members file. */
async function readyCrm(): Promise<MockCrm> {
  const crm = await startMockCrm({
    port: 0,
    token: MOCK_TOKEN,
    file: ':memory:',
    rateLimit: null,
    jobDelayMs: 0,
  })
  const members = ['ana', 'bob'].map((name) => ({
    email_address: `${name}@shop.example`,
    status: 'subscribed',
  }))
  await fetch(`${crm.url}/3.0/lists/a1b2c3d4e5`, {
    method: 'POST',
    headers: { authorization: `Bearer ${MOCK_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ members }),
  })
  return crm
}

/** Puts `clientele` where a shell finds it, and `npm start` as it is once everything is built. */
async function makeShim(folder: string): Promise<void> {
  await mkdir(folder)
  await symlink(bin, join(folder, 'clientele-bin'))
  const write = async (name: string, text: string): Promise<void> => {
    await writeFile(join(folder, name), `#!/bin/sh\n${text}\n`)
    await chmod(join(folder, name), 0o755)
  }
  const node = `exec "${process.execPath}"`
  await write('clientele', `${node} "${join(folder, 'clientele-bin')}" "$@"`)
  await write('npm', `[ "$*" = start ] && ${node} "${bin}" demo`)
}

function ended(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(program, args, { cwd, env: { ...env } }, (_, out, err) =>
      resolve({
        code: child.exitCode ?? 1,
        out: out.replaceAll(/node \S*apps\/cli\/dist\/bin\.js/g, 'node apps/cli/dist/bin.js'),
        err,
      }),
    )
  })
}
