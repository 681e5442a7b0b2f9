import { z } from 'zod'
import { coefficient, count, share } from '../scalars.ts'

/** How a feature may be bent before it is scaled. */
const TRANSFORMS = [
  'identity',
  'log1p',
  'signedLog',
  'yeoJohnson',
  'quantileUniform',
  'quantileNormal',
  'winsorise',
] as const

export type PlaybookTransform = (typeof TRANSFORMS)[number]

/** What the annex tells of the model of one population; the complete model stays with the engine. */
export interface PlaybookModelFacts {
  /** Empty when all customers are alike. In model order: the transform chosen, the skewness that decided it, and the scaler (after the transform). */
  readonly features: readonly {
    readonly name: string
    readonly transform: PlaybookTransform
    readonly skewness: number
    readonly mean: number
    readonly deviation: number
  }[]
  /** Principal components, first first; `loadings` in the order of `features`. */
  readonly components: readonly {
    readonly explainedVarianceRatio: number
    readonly loadings: readonly number[]
  }[]
  readonly requestedK: number
  readonly k: number
  readonly inertia: number
  readonly iterations: number
  readonly converged: boolean
  readonly restarts: number
  readonly seed: number
}

export const playbookModelFacts: z.ZodType<PlaybookModelFacts> = z.strictObject({
  features: z.array(
    z.strictObject({
      name: z.string().min(1),
      transform: z.enum(TRANSFORMS),
      skewness: z.number(),
      mean: z.number(),
      deviation: z.number(),
    }),
  ),
  components: z.array(z.strictObject({ explainedVarianceRatio: share, loadings: z.array(z.number()) })),
  requestedK: z.int().min(1),
  k: z.int().min(1),
  inertia: z.number().min(0),
  iterations: count,
  converged: z.boolean(),
  restarts: z.int().min(1),
  seed: z.int(),
})

/** How well separated the clusters are, with its interval (equal bounds when exact). */
export interface PlaybookSilhouette {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly method: 'exact' | 'sampled'
  readonly sampleSize: number
}

export const playbookSilhouette: z.ZodType<PlaybookSilhouette> = z.strictObject({
  value: coefficient,
  low: coefficient,
  high: coefficient,
  method: z.enum(['exact', 'sampled']),
  sampleSize: count,
})

/** Adjusted Rand index between the previous model and this one, both labelling the same `customers` of today. */
export interface PlaybookAri {
  readonly value: number
  readonly customers: number
  readonly previousModelId: string
}

export const playbookAri: z.ZodType<PlaybookAri> = z.strictObject({
  value: coefficient,
  customers: count,
  previousModelId: z.string().min(1),
})
