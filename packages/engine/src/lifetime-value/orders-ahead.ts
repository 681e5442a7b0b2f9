import { gaussJacobi, type Quadrature } from '../statistics/gauss-jacobi.ts'
import { aliveOf } from './probability-alive.ts'
import type { PurchaseHistory } from './purchase-history.ts'
import type { PurchaseParameters } from './purchase-parameters.ts'

/** Orders of one combination of a history in the days to come. */
export interface OrdersAhead {
  /** Expected number within each horizon. */
  readonly expected: Float64Array
  /** Variance of the number within the last horizon. */
  readonly variance: number
}

/** Places of the quadrature: 10 digits as long as a horizon is no longer than 20 times alpha + T. */
const PLACES = 32

/**
 * Orders expected within each horizon (days from the as-of date, ascending), for each combination.
 *
 * Who is alive at the as-of date orders at a rate λ ~ Gamma(r + x, α + T) and leaves after an order with probability
 * p ~ Beta(a, b + x + 1). With both known the expected number within t days is (1 − e^(−λpt)) / p (Fader, Hardie & Lee
 * 2005, their eq. 9), so over λ it is (1 − (1 + pt / (α + T))^−(r + x)) / p. The mean over p is taken by Gauss-Jacobi
 * quadrature, which unlike the closed form with 2F1 (Wagner & Hoppe 2008) needs no exception at a = 1. The second factorial
 * moment comes from the same nodes: 2 (1 − p) / p² · (1 − e^(−λpt) − λpt e^(−λpt)) before the mean.
 */
export function ordersAhead(
  parameters: PurchaseParameters,
  history: PurchaseHistory,
  horizons: readonly number[],
): OrdersAhead[] {
  const { r, alpha, a, b } = parameters
  const { repeats, tenureDays } = history
  let rule: Quadrature = { nodes: new Float64Array(), weights: new Float64Array() }
  return Array.from(repeats, (x, index) => {
    // Combinations ascend by x, so that each rule is made once.
    if (index === 0 || x !== repeats[index - 1]) rule = gaussJacobi(a, b + x + 1, PLACES)
    const shape = r + x
    const rate = alpha + tenureDays[index]
    const alive = aliveOf(parameters, history, index)
    const expected = Float64Array.from(horizons, (days) => alive * meanOrders(rule, shape, days / rate))
    const last = horizons.length - 1
    const pairs = alive * meanPairs(rule, shape, horizons[last] / rate)
    return { expected, variance: pairs + expected[last] - expected[last] ** 2 }
  })
}

/** E[(1 − (1 + pw)^−s) / p] for w = t / (α + T). */
function meanOrders({ nodes, weights }: Quadrature, shape: number, width: number): number {
  let mean = 0
  for (let place = 0; place < nodes.length; place++) {
    const p = nodes[place]
    mean -= (weights[place] * Math.expm1(-shape * Math.log1p(p * width))) / p
  }
  return mean
}

/** E[Y (Y − 1)] of someone alive. */
function meanPairs({ nodes, weights }: Quadrature, shape: number, width: number): number {
  let mean = 0
  for (let place = 0; place < nodes.length; place++) {
    const p = nodes[place]
    mean += weights[place] * 2 * (1 - p) * beyondFirst(shape, p * width) * width * width
  }
  return mean
}

/** (1 − h − s w h / (1 + w)) / w² with h = (1 + w)^−s; near 0, where all digits cancel, by its series. */
function beyondFirst(shape: number, w: number): number {
  if ((shape + 2) * w < 1e-3) return shape * (shape + 1) * (1 / 2 - ((shape + 2) * w) / 3)
  const stays = Math.exp(-shape * Math.log1p(w))
  return (1 - stays - (shape * w * stays) / (1 + w)) / (w * w)
}
