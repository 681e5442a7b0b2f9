import { baseAddress, type CrmAdapter, type CrmTarget, connectAdapter } from '@clientele/crm-sync'
import { type CrmFlags, type CrmSettings, withCrmFlags } from '../config/crm-settings.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import { CliError } from '../errors.ts'
import { crmToken } from './crm-token.ts'
import { readEmailsFile } from './read-emails-file.ts'

/**
 * A CRM that answers and knows the token, so that a wrong one is found before anything is computed or written.
 *
 * @param emails addresses that were read before; default those of the settings
 * @throws CliError `CRM_NOT_CONFIGURED` or `TOKEN_MISSING`
 */
export async function connectCrm(
  settings: CrmSettings,
  flags: CrmFlags,
  { env, signal, cwd }: Pick<Terminal, 'env' | 'signal' | 'cwd'>,
  emails?: ReadonlyMap<string, string>,
): Promise<CrmAdapter> {
  const target = await crmTarget(withCrmFlags(settings, flags, cwd), env, emails)
  const adapter = connectAdapter(target)
  await adapter.check(signal)
  return adapter
}

/**
 * Refuses an address that could not be written, for a command that only plans; none at all is fine.
 *
 * @throws CrmError `BAD_ADDRESS`
 */
export function refuseBadAddress(
  settings: CrmSettings,
  flags: CrmFlags,
  { cwd }: Pick<Terminal, 'cwd'>,
): void {
  const { url } = withCrmFlags(settings, flags, cwd)
  if (url !== null) baseAddress(url)
}

/** The addresses that settings and options name; undefined for none. */
export async function crmEmails(
  settings: CrmSettings,
  flags: CrmFlags,
  { cwd }: Pick<Terminal, 'cwd'>,
): Promise<ReadonlyMap<string, string> | undefined> {
  const { emails } = withCrmFlags(settings, flags, cwd)
  return emails === null ? undefined : readEmailsFile(emails)
}

async function crmTarget(
  { kind, url, profile, audience, folder, lists, emails: file }: CrmSettings,
  env: Terminal['env'],
  given: ReadonlyMap<string, string> | undefined,
): Promise<CrmTarget> {
  if (kind === 'file')
    throw new CliError(
      'CRM_NOT_CONFIGURED',
      'The configuration names files in place of a CRM; write them with "clientele sync export".',
    )
  if (url === null)
    throw new CliError(
      'CRM_NOT_CONFIGURED',
      'There is no CRM address; give --crm-url or set crm.url in the configuration.',
    )
  if (lists && kind !== 'hubspot')
    throw new CliError('OPTION_INVALID', `crm.lists is for hubspot and not for ${kind}; take it out.`)
  const emails = given ?? (file === null ? undefined : await readEmailsFile(file))
  const base = { url, token: await crmToken(env) }
  if (kind === 'hubspot') return { kind, ...base, emails, profile, lists }
  if (kind === 'klaviyo') return { kind, ...base, emails }
  if (kind === 'brevo') return { kind, ...base, emails, folder }
  if (audience === undefined)
    throw new CliError(
      'CRM_NOT_CONFIGURED',
      'Mailchimp needs an audience; give --crm-audience or set crm.audience in the configuration.',
    )
  return { kind, ...base, emails, audience }
}
