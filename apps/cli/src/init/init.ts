import { dirname, relative } from 'node:path'
import type { PreviewedOrder } from '@clientele/sql-eda'
import { configSchema } from '../config/schema.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import type { Check } from '../doctor/check.ts'
import { examine } from '../doctor/examine.ts'
import { writeWhole } from '../output/write-file.ts'
import { checkFlags } from './check-flags.ts'
import { chooseCandidate } from './choose-candidate.ts'
import { configurationFile } from './configuration-file.ts'
import { configurationText } from './configuration-text.ts'
import { configurationValue } from './configuration-value.ts'
import type { Conversation } from './conversation.ts'
import { decide } from './decide.ts'
import { decideCrm } from './decide-crm.ts'
import type { Decision } from './decision.ts'
import type { InitFlags } from './init-flags.ts'
import { nextCommands } from './next-commands.ts'
import { setUpSource } from './set-up-source.ts'

/** What came of it. */
export interface InitResult {
  /** Path of the configuration that was written. */
  readonly file: string
  readonly source: string
  /** Why the source is read as it is. */
  readonly reason: string
  readonly decisions: readonly Decision[]
  readonly orders: readonly PreviewedOrder[]
  readonly currency: string
  readonly rejected: number
  readonly ok: boolean
  readonly checks: readonly Check[]
  /** What to type next. */
  readonly next: readonly string[]
  /** What to type before the next month when there is a new export; null for a database that is read in place. */
  readonly importAgain: string | null
}

/**
 * Sets a shop up: finds its source, has what the data propose decided, and writes the configuration when all of it is
 * known, as the last thing.
 *
 * @param named paths, an address or `env:NAME`; empty to look in the working folder
 * @throws CliError `CONFIG_EXISTS` before anything is read, `SOURCE_NOT_FOUND`, `ANSWER_MISSING`, `SHOP_EMPTY`, `STOPPED`
 */
export async function init(
  named: readonly string[],
  flags: InitFlags,
  terminal: Terminal,
  conversation: Conversation,
): Promise<InitResult> {
  checkFlags(flags)
  const file = configurationFile(flags, terminal.cwd)
  const candidate = await chooseCandidate(named, flags.db, terminal, conversation)
  const setup = await setUpSource(candidate, flags, terminal, conversation, dirname(file))
  const decided = await decide(setup, flags, terminal, conversation)
  const crm = await decideCrm(flags, conversation)
  const { decisions, orders } = decided
  const value = configSchema.parse(configurationValue({ ...decided, setup, crm }))
  terminal.signal.throwIfAborted()
  await writeWhole(
    file,
    configurationText(value, {
      decisions,
      isJson: file.endsWith('.json'),
      importAgain: setup.importAgain,
    }),
  )
  const month = decisions.find(({ key }) => key === 'month')?.value ?? ''
  const surroundings = { ...terminal, env: { ...terminal.env, ...setup.env } }
  const { ok, checks } = await examine(surroundings, { config: file, month })
  return {
    file: relative(terminal.cwd, file) || file,
    source: setup.configured,
    reason: setup.reason,
    decisions,
    orders,
    currency: value.shop?.currency ?? '',
    rejected: setup.rejected,
    ok,
    checks,
    next: nextCommands({ program: terminal.program, file, cwd: terminal.cwd, month, env: setup.env }),
    importAgain: setup.importAgain === null ? null : `${terminal.program} ${setup.importAgain}`,
  }
}
