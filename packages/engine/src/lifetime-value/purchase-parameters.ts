/** Parameters of the MBG/NBD model; `alpha` in days, the others without unit. All above 0. */
export interface PurchaseParameters {
  /** Rates of ordering differ between customers by a gamma distribution of this shape … */
  readonly r: number
  /** … and this rate: the mean customer orders r / alpha times a day while a customer. */
  readonly alpha: number
  /** The chance to leave after an order differs by a beta distribution of the shapes a and b: its mean is a / (a + b). */
  readonly a: number
  readonly b: number
}

/** The parameters in the order of the vectors that are fitted. */
export function parametersOf([r, alpha, a, b]: ArrayLike<number> & Iterable<number>): PurchaseParameters {
  return { r, alpha, a, b }
}
