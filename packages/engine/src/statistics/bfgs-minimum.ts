/** Writes the slope at `at` into `gradient` and returns the value there; infinite where the function is not defined. */
export type Slope = (at: Float64Array, gradient: Float64Array) => number

/** Where a function of several variables is least. */
export interface Minimum {
  readonly at: Float64Array
  readonly value: number
  readonly iterations: number
  /** Whether every slope is below the tolerance. */
  readonly converged: boolean
}

/** A longer step on logarithms of parameters multiplies one by more than e²: the parabola is not trusted so far. */
const LONGEST_STEP = 2
const LARGEST_SLOPE = 1e-8
const MOST_ITERATIONS = 300

/**
 * A least place of a smooth function, from a start: BFGS (Nocedal & Wright 2006, algorithm 6.1) with a backtracking line
 * search (their algorithm 3.1). `of` should be of the order of 1.
 *
 * @example bfgsMinimum(([x], slope) => { slope[0] = 2 * (x - 3); return (x - 3) ** 2 }, [0]).at // [3]
 */
export function bfgsMinimum(of: Slope, start: readonly number[]): Minimum {
  const size = start.length
  let at = Float64Array.from(start)
  let slope = new Float64Array(size)
  let value = of(at, slope)
  let inverse = identity(size)
  let fresh = true
  let iterations = 0
  while (steepest(slope) > LARGEST_SLOPE && iterations < MOST_ITERATIONS) {
    iterations++
    const way = descent(inverse, slope)
    const next = lineSearch(of, at, value, slope, way)
    if (next === null) {
      if (fresh) break
      // The learnt curvature misleads: once more down the steepest slope.
      inverse = identity(size)
      fresh = true
      continue
    }
    const step = next.at.map((place, index) => place - at[index])
    const bend = next.slope.map((value, index) => value - slope[index])
    fresh = false
    if (dot(step, bend) > 0) inverse = updated(inverse, step, bend)
    ;({ at, slope, value } = next)
  }
  return { at, value, iterations, converged: steepest(slope) <= LARGEST_SLOPE }
}

interface Place {
  readonly at: Float64Array<ArrayBuffer>
  readonly slope: Float64Array<ArrayBuffer>
  readonly value: number
}

function lineSearch(
  of: Slope,
  at: Float64Array,
  value: number,
  slope: Float64Array,
  way: Float64Array,
): Place | null {
  const fall = dot(slope, way)
  if (fall >= 0) return null
  const length = Math.sqrt(dot(way, way))
  for (let step = Math.min(1, LONGEST_STEP / length); step * length > 1e-14; step /= 2) {
    const next = at.map((place, index) => place + step * way[index])
    const nextSlope = new Float64Array(at.length)
    const nextValue = of(next, nextSlope)
    const falls = nextValue <= value + 1e-4 * step * fall
    // Near the bottom the fall is below the rounding of the values; there a smaller slope is the better place.
    const flatter =
      nextValue <= value + 1e-13 * Math.abs(value) && steepest(nextSlope) < 0.5 * steepest(slope)
    if (falls || flatter) return { at: next, slope: nextSlope, value: nextValue }
  }
  return null
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size)
  for (let index = 0; index < size; index++) matrix[index * (size + 1)] = 1
  return matrix
}

function descent(inverse: Float64Array, slope: Float64Array): Float64Array {
  return slope.map((_, row) => {
    let sum = 0
    for (let col = 0; col < slope.length; col++) sum -= inverse[row * slope.length + col] * slope[col]
    return sum
  })
}

/** The inverse Hessian after a step: (I − ρ s y') H (I − ρ y s') + ρ s s', multiplied out. */
function updated(inverse: Float64Array, step: Float64Array, bend: Float64Array): Float64Array {
  const size = step.length
  const rho = 1 / dot(step, bend)
  const turned = descent(inverse, bend).map((value) => -value)
  const scale = rho * (1 + rho * dot(bend, turned))
  return inverse.map((value, place) => {
    const row = Math.floor(place / size)
    const col = place % size
    return value + scale * step[row] * step[col] - rho * (turned[row] * step[col] + step[row] * turned[col])
  })
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, index) => sum + value * b[index], 0)
}

function steepest(slope: Float64Array): number {
  return slope.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
