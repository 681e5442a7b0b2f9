import { normalQuantile } from './normal-distribution.ts'

/** From so many degrees of freedom on, the expansion about the normal quantile is good to about 1e-12. */
const MANY_DEGREES = 1000

/**
 * The value below which Student's t with so many degrees of freedom (also fractions, from 1 on) lies with this
 * probability, 0.5 < probability < 1, to about 1e-12 relative. By bisection on the incomplete beta function (DLMF 8.17.22),
 * and by the expansion of Abramowitz & Stegun (1964), 26.7.5, where there are many degrees of freedom.
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (degrees >= MANY_DEGREES) return nearNormal(normalQuantile(probability), degrees)
  const outside = 1 - probability
  let low = 0
  let high = 2
  while (upperTail(high, degrees) > outside) high *= 2
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (upperTail(middle, degrees) > outside) low = middle
    else high = middle
  }
}

/** The probability that t is above `value` > 0: half of the incomplete beta function at v / (v + t²). */
function upperTail(value: number, degrees: number): number {
  const square = value * value
  const beyond = degrees / (degrees + square)
  const within = square / (degrees + square)
  const a = degrees / 2
  // B(a, 1/2) = √π / gammaRatio(a)
  const factor = (beyond ** a * Math.sqrt(within) * gammaRatio(a)) / Math.sqrt(Math.PI)
  return beyond < (a + 1) / (a + 2.5)
    ? (factor * betaFraction(a, 0.5, beyond)) / (2 * a)
    : 0.5 - factor * betaFraction(0.5, a, within)
}

/** The continued fraction of the incomplete beta function by the method of Lentz (1976). */
function betaFraction(a: number, b: number, x: number): number {
  let numerator = 1
  let denominator = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = denominator
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const term of [even, odd]) {
      numerator = 1 + term / numerator
      denominator = 1 / (1 + term * denominator)
      value *= numerator * denominator
    }
    if (Math.abs(numerator * denominator - 1) < 1e-15) break
  }
  return value
}

/** Γ(x + 1/2) / Γ(x): by recurrence up to where the asymptotic series (DLMF 5.11.13) is exact enough. */
function gammaRatio(x: number): number {
  let factor = 1
  let at = x
  for (; at < 30; at++) factor *= at / (at + 0.5)
  const u = 1 / at
  const series = 1 + u * (-1 / 8 + u * (1 / 128 + u * (5 / 1024 + u * (-21 / 32768 - (u * 399) / 262144))))
  return factor * Math.sqrt(at) * series
}

function nearNormal(z: number, v: number): number {
  const s = z * z
  return (
    z *
    (1 +
      (s + 1) / (4 * v) +
      ((5 * s + 16) * s + 3) / (96 * v ** 2) +
      (((3 * s + 19) * s + 17) * s - 15) / (384 * v ** 3) +
      ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / (92160 * v ** 4))
  )
}
