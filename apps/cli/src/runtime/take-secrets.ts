/** Variables that no other process and no report of this one is to see. */
const SECRETS = ['CLIENTELE_CRM_TOKEN', 'CLIENTELE_JOURNAL_KEY']

/**
 * A copy of the environment, from which the secrets are taken away: the browser that makes the PDF, threads and whatever
 * else this process starts inherit nothing of them, and `process.env` shows them no more.
 */
export function takeSecrets(environment: NodeJS.ProcessEnv): Readonly<Record<string, string | undefined>> {
  const copy = { ...environment }
  for (const name of SECRETS) delete environment[name]
  return copy
}
