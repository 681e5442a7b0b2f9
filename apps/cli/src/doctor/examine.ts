import type { Settings, SourceOptions } from '../config/settings.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import type { Check } from './check.ts'
import { checkActions } from './check-actions.ts'
import { checkBrand } from './check-brand.ts'
import { checkBrowser } from './check-browser.ts'
import { checkConfiguration } from './check-configuration.ts'
import { checkCrm } from './check-crm.ts'
import { checkHistory } from './check-history.ts'
import { checkJournal } from './check-journal.ts'
import { checkNode } from './check-node.ts'
import { checkOutput } from './check-output.ts'
import { checkPdf } from './check-pdf.ts'
import { checkQuestions } from './check-questions.ts'
import { checkShop } from './check-shop.ts'
import { checkSqlite } from './check-sqlite.ts'

/** What is to be looked at. */
export interface ExamineOptions extends SourceOptions {
  /** The month that is to be run; default the last whole one. */
  readonly month?: string
  /** Also makes a PDF, which takes a few seconds. Default false. */
  readonly deep?: boolean
}

/** Looks at everything a month needs, from the machine to the CRM; one problem does not hide the next. */
export async function examine(
  terminal: Terminal,
  options: ExamineOptions,
): Promise<{ readonly ok: boolean; readonly checks: readonly Check[] }> {
  const { settings, check } = await checkConfiguration(terminal, options)
  const checks = [
    checkNode(process.versions.node),
    await checkSqlite(),
    check,
    ...(settings === null ? [] : await checkSettings(settings, terminal, options.month)),
    await checkBrowser(),
    ...(options.deep ? [await checkPdf()] : []),
    ...(settings === null ? [] : [await checkCrm(settings, terminal)]),
  ]
  return { ok: checks.every(({ state }) => state !== 'problem'), checks }
}

async function checkSettings(
  settings: Settings,
  terminal: Terminal,
  month: string | undefined,
): Promise<readonly Check[]> {
  return [
    ...(await checkShop(settings, terminal, month)),
    await checkHistory(settings),
    await checkActions(settings),
    await checkQuestions(settings),
    await checkBrand(settings),
    await checkOutput(settings),
    checkJournal(settings, terminal),
  ]
}
