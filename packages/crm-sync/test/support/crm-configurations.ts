import type { CrmTarget } from '../../src/index.ts'

export type CrmKind = CrmTarget['kind']

/** What a configuration says of a CRM beside its address. */
export type CrmConfiguration = { readonly kind: CrmKind } & Readonly<Record<string, unknown>>

const ALL: Readonly<Record<string, CrmConfiguration>> = {
  'hubspot-v3': { kind: 'hubspot', profile: 'v3' },
  'hubspot-2026-03': { kind: 'hubspot', profile: '2026-03' },
  'hubspot-2026-09': { kind: 'hubspot', profile: '2026-09' },
  'hubspot-lists': { kind: 'hubspot', profile: 'v3', lists: true },
  mailchimp: { kind: 'mailchimp', audience: 'a1b2c3d4e5' },
  klaviyo: { kind: 'klaviyo' },
  brevo: { kind: 'brevo' },
}

/**
 * All CRMs that a sync speaks, HubSpot in each generation of its paths, and with lists: names and configurations. With
 * `CLIENTELE_CHAOS_CRM=klaviyo,brevo` only those.
 */
export const NAMED_CRMS: readonly (readonly [name: string, configuration: CrmConfiguration])[] = chosen(
  process.env.CLIENTELE_CHAOS_CRM,
)

/** The same without the names. */
export const CRM_CONFIGURATIONS: readonly CrmConfiguration[] = NAMED_CRMS.map(
  ([, configuration]) => configuration,
)

function chosen(names: string | undefined): [string, CrmConfiguration][] {
  if (names === undefined) return Object.entries(ALL)
  return names.split(',').map((name) => {
    const configuration = ALL[name]
    if (configuration === undefined)
      throw new Error(
        `CLIENTELE_CHAOS_CRM has to be some of ${Object.keys(ALL).join(',')}, not ${JSON.stringify(name)}`,
      )
    return [name, configuration]
  })
}
