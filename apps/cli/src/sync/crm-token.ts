import { readFile } from 'node:fs/promises'
import { CliError } from '../errors.ts'

/**
 * The CRM token, from `CLIENTELE_CRM_TOKEN` or from the file named by `CLIENTELE_CRM_TOKEN_FILE`; never from an option
 * of the sync or from the configuration, where it would be seen by others.
 *
 * @throws CliError `TOKEN_MISSING` when neither is set or the file cannot be read.
 */
export async function crmToken(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const direct = env.CLIENTELE_CRM_TOKEN?.trim()
  if (direct) return direct
  const file = env.CLIENTELE_CRM_TOKEN_FILE
  if (!file)
    throw new CliError(
      'TOKEN_MISSING',
      'There is no CRM token; set CLIENTELE_CRM_TOKEN, or CLIENTELE_CRM_TOKEN_FILE to a file that holds it.',
    )
  try {
    const token = (await readFile(file, 'utf8')).trim()
    if (token !== '') return token
  } catch (cause) {
    throw new CliError(
      'TOKEN_MISSING',
      'The file named by CLIENTELE_CRM_TOKEN_FILE cannot be read; check the path and its rights.',
      { cause },
    )
  }
  throw new CliError(
    'TOKEN_MISSING',
    'The file named by CLIENTELE_CRM_TOKEN_FILE is empty; put the token into it.',
  )
}
