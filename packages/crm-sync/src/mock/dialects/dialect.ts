/** The CRMs beside HubSpot that the mock speaks for; each is an account of its own in the same file. */
export type Dialect = 'mailchimp' | 'klaviyo' | 'brevo'

/** Under which path each is served, as by the real one. */
export const DIALECT_PATHS: Readonly<Record<Dialect, string>> = {
  mailchimp: '/3.0',
  klaviyo: '/api',
  brevo: '/v3',
}

/** All dialects beside HubSpot. */
export const DIALECTS: readonly Dialect[] = ['mailchimp', 'klaviyo', 'brevo']

/** The dialect to which a path belongs; undefined for those of HubSpot. */
export function dialectOf(path: string): Dialect | undefined {
  return DIALECTS.find((dialect) => path.startsWith(`${DIALECT_PATHS[dialect]}/`))
}
