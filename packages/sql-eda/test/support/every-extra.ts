import { type ExtraFeatureName, extraFeatures } from '../../src/features/extra-features.ts'

/** All features beyond recency, frequency and monetary value: a new one joins the tests that ask for all. */
export const everyExtra = Object.keys(extraFeatures) as readonly ExtraFeatureName[]
