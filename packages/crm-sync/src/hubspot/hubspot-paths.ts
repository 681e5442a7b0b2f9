/**
 * Generation of HubSpot's paths. Dated paths came on 2026-03-30; v1 to v3 are to end in September 2027
 * (HubSpot developer changelog, "Legacy APIs and legacy apps: what's going unsupported and when").
 */
export type ApiProfile = 'v3' | '2026-03' | '2026-09'

/** The first parts of the paths of one profile; object type and the rest follow. */
export interface HubSpotPaths {
  readonly objects: string
  readonly properties: string
  readonly lists: string
}

/** All profiles that are spoken, oldest first. */
export const API_PROFILES: readonly ApiProfile[] = ['v3', '2026-03', '2026-09']

/** Where a profile keeps objects, properties and lists. */
export function hubSpotPaths(profile: ApiProfile): HubSpotPaths {
  return profile === 'v3'
    ? { objects: '/crm/v3/objects', properties: '/crm/v3/properties', lists: '/crm/v3/lists' }
    : {
        objects: `/crm/objects/${profile}`,
        properties: `/crm/properties/${profile}`,
        lists: `/crm/lists/${profile}`,
      }
}
