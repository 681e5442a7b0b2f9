import { resolve } from 'node:path'
import type { Config } from './schema.ts'

/** Which CRM is written, and how. */
export interface CrmSettings {
  readonly kind: NonNullable<NonNullable<Config['crm']>['kind']>
  readonly url: string | null
  readonly profile: 'v3' | '2026-03' | '2026-09' | undefined
  readonly audience: string | undefined
  readonly folder: number | undefined
  /** Whether each segment has a static list. */
  readonly lists: boolean
  /** Whether contacts carry the three scores. */
  readonly scores: boolean
  /** What becomes of contacts that opted out in the CRM itself. */
  readonly consent: 'skip' | 'clear'
  /** File of addresses, or null. */
  readonly emails: string | null
}

/** The options of commands that stand in for the configuration. */
export interface CrmFlags {
  readonly crmKind?: CrmSettings['kind']
  readonly crmUrl?: string
  readonly crmAudience?: string
  readonly emails?: string
}

/** The settings of a configuration; an empty one means HubSpot at no address. */
export function crmSettings(crm: NonNullable<Config['crm']>, configFolder: string): CrmSettings {
  const {
    kind = 'hubspot',
    url = null,
    profile,
    audience,
    folder,
    lists = false,
    scores = true,
    consent = 'skip',
    emails,
  } = crm
  const file = emails === undefined ? null : resolve(configFolder, emails)
  return { kind, url, profile, audience, folder, lists, scores, consent, emails: file }
}

/** The settings with what the options say on top. */
export function withCrmFlags(settings: CrmSettings, flags: CrmFlags, cwd: string): CrmSettings {
  return {
    ...settings,
    kind: flags.crmKind ?? settings.kind,
    url: flags.crmUrl ?? settings.url,
    audience: flags.crmAudience ?? settings.audience,
    emails: flags.emails === undefined ? settings.emails : resolve(cwd, flags.emails),
  }
}
