import type { PurchaseParameters } from './purchase-parameters.ts'

/** A fitted MBG/NBD model: when customers order, and when they leave. Plain JSON. */
export interface PurchaseModel extends PurchaseParameters {
  /** Customers it was fitted to, and those of them who ordered again on a later day. */
  readonly customers: number
  readonly repeaters: number
  readonly logLikelihood: number
  /**
   * Covariance of (ln r, ln alpha, ln a, ln b), row by row; a direction that the data leave open has variance 1.
   */
  readonly logCovariance: readonly (readonly number[])[]
  readonly iterations: number
  /** False where the likelihood still rose at the end: the parameters are then the best that were seen. */
  readonly converged: boolean
}
