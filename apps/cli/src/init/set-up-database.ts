import { resolve } from 'node:path'
import { isDatabaseUrl, mappingOf, openShop, recogniseDatabase } from '@clientele/sql-eda'
import { databaseLocation } from '../config/database-location.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import { CliError } from '../errors.ts'
import { confirmMapping } from './confirm-mapping.ts'
import type { Conversation } from './conversation.ts'
import type { Candidate } from './find-candidates.ts'
import type { InitFlags } from './init-flags.ts'
import type { SourceSetup } from './source-setup.ts'

/** The variable in which an address with a password is kept, so that it is not in the configuration. */
const VARIABLE = 'SHOP_DATABASE_URL'

/** A SQLite file of a layout that is better imported than read in place, and why it is taken for that. */
export interface ToImport {
  readonly toImport: string
}

/**
 * Finds out how a database is read in place.
 *
 * @param path of a file, as the configuration will name it
 * @throws CliError `ANSWER_MISSING` when its tables cannot be told and nobody can be asked
 */
export async function setUpDatabase(
  { name, kind }: Candidate,
  flags: InitFlags,
  terminal: Pick<Terminal, 'cwd' | 'env'>,
  conversation: Conversation,
  path: string,
): Promise<SourceSetup | ToImport> {
  const location = databaseLocation(name, terminal.cwd, terminal.env)
  const place = isDatabaseUrl(location) ? { url: location } : { file: resolve(location) }
  const setup = (reading: SourceSetup['reading'], reason: string): SourceSetup => ({
    ...named(name, kind === 'database' ? path : name, terminal.env),
    reading,
    reason,
    currencySign: null,
    timeZone: null,
    rejected: 0,
    importAgain: null,
    open: (meta) => openShop({ ...place, ...reading, meta }),
  })
  if (flags.map !== undefined && flags.table !== undefined)
    return setup(
      { mapping: mappingOf(flags.table, flags.map) },
      `The table ${flags.table} is read by the columns of --map.`,
    )
  const found = await recogniseDatabase({
    ...place,
    ...(flags.table === undefined ? {} : { table: flags.table }),
  })
  switch (found.kind) {
    case 'imported':
      return setup({}, found.reason)
    case 'preset':
      return 'file' in place ? { toImport: found.reason } : setup({ preset: found.preset }, found.reason)
    case 'mapping':
      conversation.say(found.reason)
      return setup({ mapping: await confirmMapping(found, conversation) }, found.reason)
    default:
      throw new CliError(
        'ANSWER_MISSING',
        flags.table === undefined
          ? `${found.reason} Say which table with --table orders, or with its schema --table sales.orders.`
          : `${found.reason} Say it with --map order=…,customer=…,date=…,amount=….`,
      )
  }
}

/** An address with a password is kept in the environment. */
function named(name: string, path: string, env: Terminal['env']): Pick<SourceSetup, 'configured' | 'env'> {
  if (!isDatabaseUrl(name)) return { configured: path, env: {} }
  const known = Object.keys(env).find((key) => /URL/.test(key) && env[key] === name)
  if (known !== undefined) return { configured: `env:${known}`, env: {} }
  const { password, searchParams } = new URL(name)
  return password === '' && !searchParams.has('password')
    ? { configured: name, env: {} }
    : { configured: `env:${VARIABLE}`, env: { [VARIABLE]: name } }
}
