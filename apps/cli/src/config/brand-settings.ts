import { resolve } from 'node:path'
import type { Config } from './schema.ts'

/** What the shop looks like. */
export interface BrandSettings {
  /** `#rrggbb`; null for the colours of the product. */
  readonly color: string | null
  /** Path of an image, or null. */
  readonly logo: string | null
}

/** The brand of a configuration whose relative paths start from a folder. */
export function brandSettings({ color, logo }: NonNullable<Config['brand']>, folder: string): BrandSettings {
  return { color: color ?? null, logo: logo === undefined ? null : resolve(folder, logo) }
}
