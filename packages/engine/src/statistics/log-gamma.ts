/** From here on the asymptotic series are good to the last digits. */
const FAR = 12

/** Bernoulli numbers B2, B4, … of the asymptotic series. */
const BERNOULLI = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6]

/**
 * ln Γ(x) for x > 0: Stirling's series (Abramowitz & Stegun 1964, 6.1.41) after moving up to 12 by Γ(x + 1) = x Γ(x).
 *
 * @example logGamma(5) // ln 24
 */
export function logGamma(x: number): number {
  let product = 1
  let at = x
  for (; at < FAR; at++) product *= at
  let tail = 0
  let power = 1 / at
  BERNOULLI.forEach((number, index) => {
    const k = 2 * (index + 1)
    tail += (number / (k * (k - 1))) * power
    power /= at * at
  })
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + tail - Math.log(product)
}

/**
 * The slope of ln Γ(x) for x > 0, ψ(x) (Abramowitz & Stegun 1964, 6.3.18), moved up in the same way.
 *
 * @example digamma(1) // −0.5772…, minus Euler's constant
 */
export function digamma(x: number): number {
  let moved = 0
  let at = x
  for (; at < FAR; at++) moved += 1 / at
  let tail = 0
  let power = 1 / (at * at)
  BERNOULLI.forEach((number, index) => {
    tail += (number / (2 * (index + 1))) * power
    power /= at * at
  })
  return Math.log(at) - 0.5 / at - tail - moved
}
