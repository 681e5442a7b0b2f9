import type { Design } from '@clientele/engine'
import type { ExtraFeatureName, FeatureReading, Shop } from '@clientele/sql-eda'
import { extrasOf, readDesign } from '../segments/read-design.ts'
import { fingerprint } from '../segments/stored-model.ts'

/** One date, read once for every window that some design looks through. */
export interface StudyDate {
  readonly asOf: string
  /** By `windowDays`. */
  readonly seen: ReadonlyMap<number | null, SeenCustomers>
}

/** The customers of a date through one window. */
export interface SeenCustomers {
  readonly table: FeatureReading
  readonly fingerprint: string
}

/**
 * Reads dates one after the other, the next one while the last one is worked on. Designs with the same window share
 * a reading, which has the features of all of them.
 */
export async function* readStudyDates(
  shop: Shop,
  designs: readonly Design[],
  dates: readonly string[],
): AsyncGenerator<StudyDate, void, undefined> {
  const windows = [...new Set(designs.map(({ windowDays }) => windowDays))].map((windowDays) => ({
    windowDays,
    features: extrasOf(designs.filter((design) => design.windowDays === windowDays)),
  }))
  const read = (asOf: string | undefined): Promise<StudyDate> | null => {
    const date = asOf === undefined ? null : readDate(shop, windows, asOf)
    // The error is thrown where the date is waited for; until then nobody has to hear of it.
    date?.catch(() => undefined)
    return date
  }
  let ahead = read(dates[0])
  for (const [index] of dates.entries()) {
    const date = await ahead
    ahead = read(dates[index + 1])
    if (date !== null) yield date
  }
}

async function readDate(
  shop: Shop,
  windows: readonly { readonly windowDays: number | null; readonly features: readonly ExtraFeatureName[] }[],
  asOf: string,
): Promise<StudyDate> {
  const seen = new Map<number | null, SeenCustomers>()
  for (const window of windows) {
    const table = await readDesign(shop, window, asOf)
    seen.set(window.windowDays, { table, fingerprint: fingerprint(table) })
  }
  return { asOf, seen }
}
