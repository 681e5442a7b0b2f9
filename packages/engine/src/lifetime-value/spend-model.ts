/** A fitted Gamma-Gamma model: what an order is worth. Plain JSON. */
export interface SpendModel {
  /** Amounts of one customer's orders have a gamma distribution of this shape … */
  readonly p: number
  /** … whose rate differs between customers by a gamma distribution of shape q and rate gamma (in the shop's currency). */
  readonly q: number
  readonly gamma: number
  /** Mean amount of an order over all customers, p · gamma / (q − 1). */
  readonly mean: number
  /** Returning customers of positive spend, to whom it was fitted. */
  readonly customers: number
  readonly logLikelihood: number
  /** Covariance of (ln p, ln q, ln gamma). */
  readonly logCovariance: readonly (readonly number[])[]
  /**
   * Spearman's rank correlation of the number of orders and the mean amount, among the same customers; null where one of
   * the two is the same for all. The model assumes none; far from 0 it over- or undervalues those who order often.
   */
  readonly rankCorrelation: number | null
  readonly iterations: number
  readonly converged: boolean
}
