import type { Random } from '../random.ts'

/** Below this expected number of successes counting them out is faster than rejection. */
const FEW_SUCCESSES = 10

/**
 * A number drawn from the binomial distribution: successes among `trials` of probability `probability`. By inversion
 * where few are expected (Kachitvichyanukul & Schmeiser 1988, algorithm BINV), else by transformed rejection (Hörmann
 * 1993, algorithm BTRS): exact but for rounding, in a time that does not grow with the number of trials.
 */
export function drawBinomial(random: Random, trials: number, probability: number): number {
  if (trials === 0 || probability <= 0) return 0
  if (probability >= 1) return trials
  if (probability > 0.5) return trials - drawBinomial(random, trials, 1 - probability)
  return trials * probability < FEW_SUCCESSES
    ? byInversion(random, trials, probability)
    : byRejection(random, trials, probability)
}

function byInversion(random: Random, trials: number, probability: number): number {
  const odds = probability / (1 - probability)
  let chance = Math.exp(trials * Math.log1p(-probability))
  let left = random()
  let successes = 0
  while (left > chance && successes < trials) {
    left -= chance
    successes++
    chance *= ((trials - successes + 1) / successes) * odds
  }
  return successes
}

function byRejection(random: Random, trials: number, probability: number): number {
  const odds = probability / (1 - probability)
  const deviation = Math.sqrt(trials * probability * (1 - probability))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * probability
  const centre = trials * probability + 0.5
  const surelyIn = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * deviation
  const mode = Math.floor((trials + 1) * probability)
  const logAtMode =
    (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1))) + tail(mode) + tail(trials - mode)
  for (;;) {
    const u = random() - 0.5
    const v = random()
    const near = 0.5 - Math.abs(u)
    const successes = Math.floor(((2 * a) / near + b) * u + centre)
    if (near >= 0.07 && v <= surelyIn) return successes
    if (successes < 0 || successes > trials) continue
    const failures = trials - successes
    const logChance =
      logAtMode +
      (trials + 1) * Math.log((trials - mode + 1) / (failures + 1)) +
      (successes + 0.5) * Math.log((odds * (failures + 1)) / (successes + 1)) -
      tail(successes) -
      tail(failures)
    if (Math.log((v * alpha) / (a / (near * near) + b)) <= logChance) return successes
  }
}

/** What Stirling's formula for the logarithm of n! leaves out, by its asymptotic series about n + 1. */
function tail(n: number): number {
  if (n < SMALL_TAILS.length) return SMALL_TAILS[n]
  const inverse = 1 / (n + 1)
  const squared = inverse * inverse
  return (1 / 12 - (1 / 360 - squared / 1260) * squared) * inverse
}

/** The same for n = 0 to 9, where the series is not good enough: log n! − (n + ½) log(n + 1) + n + 1 − ½ log 2π. */
const SMALL_TAILS: readonly number[] = Array.from({ length: 10 }, (_, n) => {
  let logFactorial = 0
  for (let factor = 2; factor <= n; factor++) logFactorial += Math.log(factor)
  return logFactorial - (n + 0.5) * Math.log(n + 1) + (n + 1) - 0.5 * Math.log(2 * Math.PI)
})
