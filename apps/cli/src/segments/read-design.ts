import { type Design, type DesignId, designFor, type PopulationSpec } from '@clientele/engine'
import { type ExtraFeatureName, type FeatureReading, readFeatures, type Shop } from '@clientele/sql-eda'

/** How features are made, and for whom. */
export interface DesignSettings {
  readonly design: DesignId
  readonly populations: readonly PopulationSpec[]
}

/** The design as this shop can have it: with reviews where it has them. */
export function designOf(shop: Shop, { design, populations }: DesignSettings): Design {
  return designFor(design, populations, { reviews: shop.relations.has('reviews') })
}

/** Features that the populations of designs ask for beyond what every reading has. */
export function extrasOf(designs: readonly Design[]): ExtraFeatureName[] {
  const asked = designs.flatMap(({ populations }) => populations.flatMap(({ features }) => features))
  // What a model may ask for are the columns of a reading; the reading refuses any other name.
  return [...new Set(asked)].filter((feature) => !ALWAYS.includes(feature)) as ExtraFeatureName[]
}

const ALWAYS = ['recencyDays', 'frequency', 'monetary', 'lifetimeOrders']

/** What is read of every date. */
export interface DesignReading extends Pick<Design, 'windowDays'> {
  /** Features that a model asks for. */
  readonly features: readonly ExtraFeatureName[]
  /** Features that are good to have. */
  readonly portrait?: readonly ExtraFeatureName[]
}

/**
 * The features as of a moment. One that a model asks for and that nobody has yet is a column of unknown values, so that
 * models of every date can ask for the same features.
 */
export async function readDesign(
  shop: Shop,
  { windowDays, features, portrait = [] }: DesignReading,
  asOf: string,
): Promise<FeatureReading> {
  const reading = await readFeatures(shop, {
    asOf,
    features: [...features, ...portrait],
    ...(windowDays === null ? {} : { window: { days: windowDays } }),
  })
  const unknown = reading.missing
    .filter(({ feature }) => features.includes(feature))
    .map(({ feature }) => [feature, new Float64Array(reading.customerIds.length).fill(Number.NaN)])
  return { ...reading, columns: { ...reading.columns, ...Object.fromEntries(unknown) } }
}
