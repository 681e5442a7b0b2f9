import type { Slope } from '../statistics/bfgs-minimum.ts'
import { digamma, logGamma } from '../statistics/log-gamma.ts'

/** Customers with as many orders, and the mean amounts of each, ascending. */
export interface SpendersAlike {
  readonly orders: number
  readonly means: Float64Array
}

/**
 * Minus the mean log-likelihood of the Gamma-Gamma model and its slopes, as a function of ln p, ln q, ln gamma. For n
 * orders of the mean amount m: Γ(pn+q) / (Γ(pn) Γ(q)) · γ^q m^(pn−1) n^(pn) / (γ + nm)^(pn+q) (Fader & Hardie 2013,
 * eq. 1a). Gamma functions are computed once for each number of orders.
 */
export function spendLikelihood(spenders: readonly SpendersAlike[]): Slope {
  const all = spenders.reduce((sum, { means }) => sum + means.length, 0)
  return (at, gradient) => {
    const [p, q, gamma] = at.map(Math.exp)
    let value = 0
    let [slopeP, slopeQ, slopeGamma] = [0, 0, 0]
    for (const { orders, means } of spenders) {
      const own = p * orders
      const fixed = logGamma(own + q) - logGamma(own) - logGamma(q)
      const ownSlope = digamma(own + q) - digamma(own)
      const otherSlope = digamma(own + q) - digamma(q)
      for (const mean of means) {
        const rest = Math.log1p(gamma / (orders * mean))
        const share = Math.log1p((orders * mean) / gamma)
        value += fixed - own * rest - q * share - Math.log(mean)
        slopeP += orders * (ownSlope - rest)
        slopeQ += otherSlope - share
        slopeGamma += q / gamma - (own + q) / (gamma + orders * mean)
      }
    }
    gradient[0] = (-slopeP * p) / all
    gradient[1] = (-slopeQ * q) / all
    gradient[2] = (-slopeGamma * gamma) / all
    return Number.isFinite(value) ? -value / all : Infinity
  }
}
