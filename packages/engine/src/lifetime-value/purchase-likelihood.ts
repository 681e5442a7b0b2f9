import type { Slope } from '../statistics/bfgs-minimum.ts'
import type { PurchaseHistory } from './purchase-history.ts'

/**
 * Minus the mean log-likelihood of the MBG/NBD model and its slopes, as a function of ln r, ln alpha, ln a, ln b.
 *
 * With x orders after the first, the last of them t_x and the as-of date T days after the first:
 * L = Γ(r+x) α^r / Γ(r) · [ B(a, b+x+1) / B(a, b) · (α+T)^−(r+x) + B(a+1, b+x) / B(a, b) · (α+t_x)^−(r+x) ]:
 * alive at T, or gone after the last order (Batislam, Denizel & Filiztekin 2007; Wagner & Hoppe 2008, k = 1).
 * Since x is whole, quotients of gamma functions are products of at most x + 1 factors, and no gamma function is needed.
 */
export function purchaseLikelihood(history: PurchaseHistory): Slope {
  const { repeats, lastOrderDays, tenureDays, customers } = history
  const all = customers.reduce((sum, count) => sum + count, 0)
  const most = repeats[repeats.length - 1] ?? 0
  return (at, gradient) => {
    const [r, alpha, a, b] = at.map(Math.exp)
    const logAlpha = at[1]
    let value = 0
    let [slopeR, slopeAlpha, slopeA, slopeB] = [0, 0, 0, 0]
    const chances = chancesOf(r, a, b, most)
    for (let index = 0; index < repeats.length; index++) {
      const x = repeats[index]
      const shape = r + x
      const toAsOf = Math.log1p(tenureDays[index] / alpha)
      const apart = toAsOf - Math.log1p(lastOrderDays[index] / alpha)
      const odds = Math.log(a / (b + x)) + shape * apart
      const gone = odds > 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds))
      const either = odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds))
      const weight = customers[index]
      value += weight * (chances.value[x] - x * logAlpha - shape * toAsOf + either)
      slopeR += weight * (chances.r[x] - toAsOf + gone * apart)
      const perTenure = 1 / (alpha + tenureDays[index])
      slopeAlpha +=
        weight *
        (r / alpha - shape * perTenure + gone * shape * (perTenure - 1 / (alpha + lastOrderDays[index])))
      slopeA += weight * (chances.a[x] + gone / a)
      slopeB += weight * (chances.b[x] - gone / (b + x))
    }
    gradient[0] = (-slopeR * r) / all
    gradient[1] = (-slopeAlpha * alpha) / all
    gradient[2] = (-slopeA * a) / all
    gradient[3] = (-slopeB * b) / all
    return Number.isFinite(value) ? -value / all : Infinity
  }
}

/** For x = 0 … `most`: ln Γ(r+x)/Γ(r) + ln B(a, b+x+1)/B(a, b), and its slopes. */
function chancesOf(
  r: number,
  a: number,
  b: number,
  most: number,
): Readonly<Record<'value' | 'r' | 'a' | 'b', Float64Array>> {
  const [value, byR, byA, byB] = Array.from({ length: 4 }, () => new Float64Array(most + 1))
  let [rise, stay, slopeR, slopeA, slopeB] = [0, 0, 0, 0, 0]
  for (let x = 0; x <= most; x++) {
    stay -= Math.log1p(a / (b + x))
    slopeA -= 1 / (a + b + x)
    slopeB += a / ((b + x) * (a + b + x))
    value[x] = rise + stay
    byR[x] = slopeR
    byA[x] = slopeA
    byB[x] = slopeB
    rise += Math.log(r + x)
    slopeR += 1 / (r + x)
  }
  return { value, r: byR, a: byA, b: byB }
}
