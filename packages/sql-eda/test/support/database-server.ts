import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import knex, { type Knex } from 'knex'
import { silent } from '../../src/connect/silent.ts'

export type ServerKind = 'postgresql' | 'mariadb'

/** A real server of its own, on a free port, in a folder that goes with it. */
export interface DatabaseServer {
  readonly kind: ServerKind
  readonly port: number
  /** Address of a database, as the owner of the server unless another user is given (`name:password`). */
  url(database: string, user?: string): string
  /** A connection as the owner: what a shop's own software would have. */
  connect(database: string): Knex
  stop(): Promise<void>
}

const owner = { name: 'owner', password: 'p@ss:w/o"rd' }

/** Why there is no such server here, or `null` when there is one: for the titles of tests that are left out. */
export function serverMissing(kind: ServerKind): string | null {
  return programs(kind) === null ? `${kind} is not installed` : null
}

/** Starts the server with an empty database `shop`. */
export async function startServer(kind: ServerKind): Promise<DatabaseServer> {
  const found = programs(kind)
  if (found === null) throw new Error(`${kind} is not installed`)
  const folder = await mkdtemp(join(tmpdir(), `clientele-${kind}-`))
  const identity = systemUser(kind === 'postgresql' ? 'postgres' : 'mysql')
  if (identity.uid !== undefined && identity.gid !== undefined)
    await chown(folder, identity.uid, identity.gid)
  const port = await freePort()
  const child = await start[kind](found, folder, port, identity)
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const url = (database: string, user = `${owner.name}:${encodeURIComponent(owner.password)}`): string =>
    `${kind}://${user}@127.0.0.1:${port}/${database}`
  const connect = (database: string): Knex =>
    knex({
      client: kind === 'postgresql' ? 'pg' : 'mysql2',
      connection: { host: '127.0.0.1', port, user: owner.name, password: owner.password, database },
      log: silent,
    })
  await answering(() => connect('shop'), child)
  return {
    kind,
    port,
    url,
    connect,
    stop: async () => {
      process.off('exit', kill)
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Programs {
  readonly prepare: string
  readonly serve: string
}

interface Identity {
  readonly uid?: number
  readonly gid?: number
}

function programs(kind: ServerKind): Programs | null {
  const folders =
    kind === 'postgresql'
      ? [...globSync('/usr/lib/postgresql/*/bin').sort().reverse(), ...path()]
      : [...path(), '/usr/sbin', '/usr/local/sbin']
  const names = kind === 'postgresql' ? ['initdb', 'postgres'] : ['mariadb-install-db', 'mariadbd']
  const [prepare, serve] = names.map((name) => folders.map((folder) => join(folder, name)).find(existsSync))
  return prepare === undefined || serve === undefined ? null : { prepare, serve }
}

const path = (): string[] => (process.env.PATH ?? '').split(delimiter)

/** Neither server runs as root: then the user that its package made, else nobody. */
function systemUser(name: string): Identity {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const [, , uid, gid] =
    users.find(([user]) => user === name) ?? users.find(([user]) => user === 'nobody') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

const run = promisify(execFile)

const start: Record<
  ServerKind,
  (programs: Programs, folder: string, port: number, identity: Identity) => Promise<ChildProcess>
> = {
  postgresql: async ({ prepare, serve }, folder, port, identity) => {
    const data = join(folder, 'data')
    const secret = join(folder, 'secret')
    await writeFile(secret, owner.password)
    const initial = ['-D', data, '-U', owner.name, '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8']
    await run(prepare, [...initial, '--no-sync', '--locale=C.UTF-8'], { ...identity, cwd: folder })
    const settings = [
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      'fsync=off',
      'shared_buffers=32MB',
    ]
    const single = run(serve, ['--single', '-D', data, 'postgres'], { ...identity, cwd: folder })
    single.child.stdin?.end('create database shop\n')
    await single
    return spawn(serve, ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], {
      ...identity,
      cwd: folder,
      stdio: 'ignore',
    })
  },
  mariadb: async ({ prepare, serve }, folder, port, identity) => {
    const data = join(folder, 'data')
    const init = join(folder, 'init.sql')
    await writeFile(
      init,
      `create database shop character set utf8mb4 collate utf8mb4_general_ci;
create user '${owner.name}'@'%' identified by '${owner.password}';
grant all on *.* to '${owner.name}'@'%' with grant option;
`,
    )
    await run(
      prepare,
      ['--no-defaults', `--datadir=${data}`, '--skip-test-db', '--auth-root-authentication-method=normal'],
      {
        ...identity,
        cwd: folder,
      },
    )
    return spawn(
      serve,
      [
        '--no-defaults',
        `--datadir=${data}`,
        // a starting server clears the folder of temporary tables: each has its own
        `--tmpdir=${data}`,
        `--port=${port}`,
        '--bind-address=127.0.0.1',
        `--socket=${join(folder, 'socket')}`,
        `--pid-file=${join(folder, 'pid')}`,
        `--tmpdir=${folder}`,
        `--init-file=${init}`,
        '--innodb-flush-log-at-trx-commit=0',
        '--innodb-buffer-pool-size=64M',
        '--skip-log-bin',
      ],
      { ...identity, cwd: folder, stdio: 'ignore' },
    )
  },
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function answering(connect: () => Knex, child: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const database = connect()
    try {
      await database.raw('select 1')
      return
    } catch (error) {
      if (attempt === 300 || child.exitCode !== null) throw error
      await wait(100)
    } finally {
      await database.destroy()
    }
  }
}
