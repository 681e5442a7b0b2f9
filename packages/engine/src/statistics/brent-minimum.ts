// sqrt(2^-52): a minimum cannot be located closer than this, relative to its size.
const RESOLUTION = 1.4901161193847656e-8
const GOLDEN = (3 - Math.sqrt(5)) / 2

/**
 * Where a function of one variable is least in an interval: golden section sped up by parabolas (Brent 1973, ch. 5).
 * Finds the least value when there is one valley, and a valley otherwise.
 *
 * @example brentMinimum((x) => (x - 2) ** 2, 0, 5) // 2, to about 8 digits
 */
export function brentMinimum(of: (x: number) => number, low: number, high: number): number {
  let a = low
  let b = high
  let x = a + GOLDEN * (b - a)
  let [second, third] = [x, x] // the next best places seen
  let atX = of(x)
  let [atSecond, atThird] = [atX, atX]
  let step = 0
  let stepBefore = 0
  for (let iteration = 0; iteration < 200; iteration++) {
    const middle = (a + b) / 2
    const tolerance = RESOLUTION * Math.abs(x) + 1e-11
    if (Math.abs(x - middle) <= 2 * tolerance - (b - a) / 2) break
    const r = (x - second) * (atX - atThird)
    const q = (x - third) * (atX - atSecond)
    const sign = q - r > 0 ? -1 : 1
    const rise = sign * ((x - third) * q - (x - second) * r)
    const run = Math.abs(2 * (q - r))
    const useful =
      Math.abs(stepBefore) > tolerance &&
      Math.abs(rise) < Math.abs((run * stepBefore) / 2) &&
      rise > run * (a - x) &&
      rise < run * (b - x)
    stepBefore = useful ? step : x < middle ? b - x : a - x
    step = useful ? rise / run : GOLDEN * stepBefore
    if (useful && (x + step - a < 2 * tolerance || b - x - step < 2 * tolerance)) {
      step = x < middle ? tolerance : -tolerance
    }
    const next = x + (Math.abs(step) >= tolerance ? step : step > 0 ? tolerance : -tolerance)
    const atNext = of(next)
    if (atNext <= atX) {
      if (next < x) b = x
      else a = x
      ;[third, second, x] = [second, x, next]
      ;[atThird, atSecond, atX] = [atSecond, atX, atNext]
    } else {
      if (next < x) a = next
      else b = next
      if (atNext <= atSecond || second === x) {
        ;[third, second] = [second, next]
        ;[atThird, atSecond] = [atSecond, atNext]
      } else if (atNext <= atThird || third === x || third === second) {
        third = next
        atThird = atNext
      }
    }
  }
  return x
}
