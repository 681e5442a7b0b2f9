import { EngineError } from '../engine-error.ts'
import { normalDistribution, normalQuantile } from '../statistics/normal-distribution.ts'
import { interpolate, type QuantileMap } from './quantile-map.ts'
import { signedExp, signedLog } from './signed-log.ts'
import { invertYeoJohnson, yeoJohnson } from './yeo-johnson.ts'

interface TransformOf<Kind extends string> {
  readonly feature: string
  readonly kind: Kind
  /** Sample skewness g1 of the untransformed training column. */
  readonly skewness: number
}

/** Nothing, log(1 + x), or sign(x) log(1 + |x|). Below zero `log1p` continues as the signed log. */
export type LogTransform = TransformOf<'identity' | 'log1p' | 'signedLog'>

/** A power; see `yeoJohnson`. */
export interface PowerTransform extends TransformOf<'yeoJohnson'> {
  readonly lambda: number
}

/** The position among the training customers, between 0 and 1, or the normal value of that position. */
export interface QuantileTransform extends TransformOf<'quantileUniform' | 'quantileNormal'>, QuantileMap {}

/** Values outside two limits are moved to them. */
export interface WinsoriseTransform extends TransformOf<'winsorise'> {
  readonly lower: number
  readonly upper: number
  /** Training values that were below `lower`, and above `upper`. */
  readonly clippedLow: number
  readonly clippedHigh: number
}

/** The fitted transform of one feature: plain JSON. */
export type FeatureTransform = LogTransform | PowerTransform | QuantileTransform | WinsoriseTransform

/** How a column is bent before scaling. */
export type TransformKind = FeatureTransform['kind']

/** The function that bends a value as fitted. */
export function bend(transform: FeatureTransform): (value: number) => number {
  switch (transform.kind) {
    case 'identity':
      return (value) => value
    case 'log1p':
    case 'signedLog':
      return signedLog
    case 'yeoJohnson':
      return (value) => yeoJohnson(value, transform.lambda)
    case 'quantileUniform':
      return (value) => interpolate(transform.values, transform.positions, value)
    case 'quantileNormal':
      return (value) => normalQuantile(interpolate(transform.values, transform.positions, value))
    case 'winsorise':
      return (value) => Math.min(Math.max(value, transform.lower), transform.upper)
    default:
      throw unknownKind(transform)
  }
}

/** The function that brings a bent value back. */
export function unbend(transform: FeatureTransform): (value: number) => number {
  switch (transform.kind) {
    case 'identity':
    case 'winsorise':
      return (value) => value
    case 'log1p':
    case 'signedLog':
      return signedExp
    case 'yeoJohnson':
      return (value) => invertYeoJohnson(value, transform.lambda)
    case 'quantileUniform':
      return (value) => interpolate(transform.positions, transform.values, value)
    case 'quantileNormal':
      return (value) => interpolate(transform.positions, transform.values, normalDistribution(value))
    default:
      throw unknownKind(transform)
  }
}

function unknownKind(transform: never): EngineError {
  const { feature, kind }: FeatureTransform = transform
  return new EngineError(
    'INVALID_ARGUMENT',
    `Feature '${feature}' has a transform of kind '${kind}', which this version does not know; fit the model again.`,
  )
}
