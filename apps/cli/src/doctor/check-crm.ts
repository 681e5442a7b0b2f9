import { CrmError } from '@clientele/crm-sync'
import type { Settings } from '../config/settings.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import { CliError } from '../errors.ts'
import { connectCrm } from '../sync/connect-crm.ts'
import { type Check, messageOf, ok, problem } from './check.ts'

const ID = 'CRM'

/** Whether the CRM answers and knows the token; nothing is written. */
export async function checkCrm({ crm }: Pick<Settings, 'crm'>, terminal: Terminal): Promise<Check> {
  if (crm.kind === 'file') return ok(ID, 'files, by "clientele sync export"')
  if (crm.url === null) return ok(ID, 'none configured')
  try {
    await connectCrm(crm, {}, terminal)
    return ok(ID, `${crm.kind} at ${crm.url} answers and knows the token`)
  } catch (error) {
    return problem(ID, messageOf(error), cureOf(error))
  }
}

function cureOf(error: unknown): string {
  const code = error instanceof CliError || error instanceof CrmError ? error.code : ''
  return CURES[code] ?? 'Check crm in the configuration, and the token.'
}

const CURES: Readonly<Record<string, string>> = {
  TOKEN_MISSING: 'Set CLIENTELE_CRM_TOKEN for the command; it never stands in the configuration.',
  CRM_NOT_CONFIGURED: 'Complete crm in the configuration.',
  WRONG_TOKEN: 'Make a new token in the CRM and set CLIENTELE_CRM_TOKEN to it.',
  MISSING_SCOPES: 'Give the token these scopes; "clientele sync contract-probe" tries what a sync needs.',
  UNREACHABLE: 'Check crm.url and the network.',
  NO_ANSWER: 'Check crm.url and the network.',
  NOT_A_CRM: 'Check crm.kind and crm.url.',
}
