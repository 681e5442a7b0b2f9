import { type CrmAdapter, hubSpotAdapter } from '@clientele/crm-sync'
import type { Terminal } from '../console/terminal.ts'
import { CliError } from '../errors.ts'
import { crmToken } from './crm-token.ts'

/**
 * A CRM that answers and knows the token, so that a wrong one is found before anything is computed or written.
 *
 * @param url the address, or null when neither option nor configuration has one
 * @throws CliError `CRM_NOT_CONFIGURED` or `TOKEN_MISSING`
 */
export async function connectCrm(
  url: string | null,
  { env, signal }: Pick<Terminal, 'env' | 'signal'>,
): Promise<CrmAdapter> {
  if (url === null)
    throw new CliError(
      'CRM_NOT_CONFIGURED',
      'There is no CRM address; give --crm-url or set crm.url in the configuration.',
    )
  const adapter = hubSpotAdapter({ url, token: await crmToken(env) })
  await adapter.check(signal)
  return adapter
}
