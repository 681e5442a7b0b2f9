import { existsSync } from 'node:fs'
import { findBrowser } from '@clientele/report'
import { isDatabaseUrl, openHistory, SqlEdaError, salesWindow } from '@clientele/sql-eda'
import type { Command } from 'commander'
import type { z } from 'zod'
import { readActionInputs } from '../actions/action-inputs.ts'
import { historyPlace, mayHoldHistory } from '../config/history-place.ts'
import { loadSettings, type Settings, type SourceOptions } from '../config/settings.ts'
import { countOf, formatCount } from '../console/numbers.ts'
import type { Terminal } from '../console/terminal.ts'
import { doctorDocument } from '../documents/doctor-document.ts'
import { EXIT } from '../errors.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { openConfiguredShop } from '../shop/open-configured-shop.ts'
import { connectCrm } from '../sync/connect-crm.ts'
import { jsonOption, withSourceOptions } from './options.ts'

type Check = z.infer<typeof doctorDocument>['checks'][number]

interface DoctorFlags extends SourceOptions {
  readonly json?: boolean
}

export function addDoctorCommand(program: Command, context: CommandContext): void {
  withSourceOptions(
    program
      .command('doctor')
      .description('check configuration, databases, browser and CRM, and say what to do'),
  )
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  clientele doctor\n\nThe CRM is asked only when the configuration names one.',
    )
    .action((flags: DoctorFlags) => doctor(flags, context))
}

async function doctor(flags: DoctorFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  const settings = await loadSettings(terminal, flags, { needSource: false })
  const checks = [
    ok('configuration', settings.file === null ? 'none, so the defaults hold' : settings.file),
    await checkShop(settings, terminal),
    await checkHistory(settings),
    await checkActions(settings),
    await checkBrowser(),
    await checkCrm(settings, terminal),
  ]
  const healthy = checks.every(({ state }) => state !== 'problem')
  if (flags.json) printJson(terminal, doctorDocument, { schemaVersion: 1, ok: healthy, checks })
  else
    for (const { id, state, finding, cure } of checks) {
      const mark = {
        ok: terminal.color.green('ok     '),
        warning: terminal.color.yellow('warning'),
        problem: terminal.color.yellow('problem'),
      }[state]
      terminal.out(
        `  ${mark} ${id.padEnd(14)} ${finding}\n${cure === null ? '' : `${' '.repeat(25)}${cure}\n`}`,
      )
    }
  context.setExitCode(healthy ? EXIT.done : EXIT.wrongUse)
}

async function checkShop(settings: Settings, terminal: Terminal): Promise<Check> {
  if (!isDatabaseUrl(settings.source) && !existsSync(settings.source))
    return problem('shop database', `${settings.source} does not exist`, 'Make one with "clientele import".')
  try {
    const shop = await openConfiguredShop(settings, { ...terminal, quiet: true })
    try {
      const { sales, months } = await salesWindow(shop)
      if (sales.orders === 0)
        return problem(
          'shop database',
          'no order counts as a sale',
          'Check sales.statuses in the configuration.',
        )
      const finding = `${formatCount(sales.orders)} sales, ${months[0]?.month} to ${months.at(-1)?.month}`
      const [note] = shop.notes ?? []
      if (note === undefined) return ok('shop database', finding)
      return {
        id: 'shop database',
        state: 'warning',
        finding: `${finding}; ${note}`,
        cure: 'Mend the source, or map another column.',
      }
    } finally {
      await shop.close()
    }
  } catch (error) {
    const cure =
      error instanceof SqlEdaError && error.code !== 'NOT_A_SHOP'
        ? 'Correct what the sentence names.'
        : 'Import the files again.'
    return problem('shop database', messageOf(error), cure)
  }
}

/** A history that the configuration places in a database is made here as a run would make it, so that it can be tried. */
async function checkHistory({ state }: Settings): Promise<Check> {
  if (!mayHoldHistory(state)) return ok('history', 'none yet: the first run makes it')
  try {
    const history = await openHistory(historyPlace(state))
    try {
      return ok('history', `${countOf((await history.runs()).length, 'month')} remembered`)
    } finally {
      await history.close()
    }
  } catch (error) {
    return problem('history', messageOf(error), 'Correct what the sentence names, or "state".')
  }
}

async function checkActions(settings: Settings): Promise<Check> {
  const { actions, contacts } = settings
  try {
    const inputs = await readActionInputs(settings)
    const parts = [
      actions === null ? 'no actions file' : countOf(inputs.given.actions?.length ?? 0, 'action'),
      inputs.contacts === null ? 'consent not known' : `consent to ${inputs.contacts.channels.join(', ')}`,
    ]
    return ok('actions', actions === null && contacts === null ? 'none configured' : parts.join(', '))
  } catch (error) {
    return problem('actions', messageOf(error), 'Correct what the sentence names.')
  }
}

async function checkBrowser(): Promise<Check> {
  try {
    const browser = await findBrowser()
    if (browser !== null) return ok('browser', browser.name)
    return {
      id: 'browser',
      state: 'warning',
      finding: 'none, so playbooks have no PDF',
      cure: 'Install Chromium, Chrome or Edge, or set CHROME_PATH.',
    }
  } catch (error) {
    return problem('browser', messageOf(error), 'Correct or unset the variable.')
  }
}

async function checkCrm({ crm }: Settings, terminal: Terminal): Promise<Check> {
  if (crm.kind === 'file') return ok('CRM', 'files, by "clientele sync export"')
  if (crm.url === null) return ok('CRM', 'none configured')
  try {
    await connectCrm(crm, {}, terminal)
    return ok('CRM', `${crm.kind} at ${crm.url} answers and knows the token`)
  } catch (error) {
    return problem('CRM', messageOf(error), 'Check crm.url and the token.')
  }
}

const ok = (id: string, finding: string): Check => ({ id, state: 'ok', finding, cure: null })

const problem = (id: string, finding: string, cure: string): Check => ({
  id,
  state: 'problem',
  finding,
  cure,
})

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
