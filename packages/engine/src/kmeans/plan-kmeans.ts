import { EngineError } from '../engine-error.ts'
import { checkLength, checkMatrix, type Matrix } from '../matrix.ts'
import { checkSeed } from '../random.ts'
import type { KMeansOptions, KMeansSettings, KMeansSweepOptions } from './kmeans.ts'
import { type LloydLimits, MOST_ITERATIONS } from './lloyd.ts'
import { KMEANS_KERNELS, type PreparedKMeans, prepareKMeans } from './prepare-kmeans.ts'
import type { SeededStart, WarmStart } from './run-start.ts'

/** Fits cut into jobs for `runStart`, in an order that does not depend on who does them. */
export interface KMeansPlan {
  readonly prepared: PreparedKMeans
  /** One per number of clusters, in the order asked for. */
  readonly fits: readonly { readonly k: number; readonly starts: readonly (SeededStart | WarmStart)[] }[]
}

/** Checks the arguments of `fitKMeans` and plans its starts: the seeded ones, then the warm one. */
export function planFit(rows: Matrix, options: KMeansOptions): KMeansPlan {
  const { k, warmStart } = options
  checkStarts('fitKMeans', options)
  if (warmStart) checkCentroids('fitKMeans', warmStart, rows, k)
  const prepared = checkedRows('fitKMeans', rows, options)
  checkK('fitKMeans', k, prepared)
  const starts = [...seededStarts(k, options), ...(warmStart ? [warm(warmStart, options)] : [])]
  return { prepared, fits: [{ k, starts }] }
}

/** Checks the arguments of `fitKMeansSweep` and plans its starts. */
export function planSweep(rows: Matrix, options: KMeansSweepOptions): KMeansPlan {
  checkStarts('fitKMeansSweep', options)
  const prepared = checkedRows('fitKMeansSweep', rows, options)
  for (const k of options.ks) checkK('fitKMeansSweep', k, prepared)
  return { prepared, fits: options.ks.map((k) => ({ k, starts: seededStarts(k, options) })) }
}

/** Checks the arguments of `fitKMeansFrom` and plans its only start. */
export function planFrom(rows: Matrix, start: Matrix, options: KMeansSettings): KMeansPlan {
  checkCentroids('fitKMeansFrom', start, rows, start.rows)
  const prepared = checkedRows('fitKMeansFrom', rows, options)
  checkK('fitKMeansFrom', start.rows, prepared)
  return { prepared, fits: [{ k: start.rows, starts: [warm(start, options)] }] }
}

function seededStarts(k: number, options: Omit<KMeansOptions, 'k'>): SeededStart[] {
  const { seed, restarts = 10 } = options
  return Array.from({ length: restarts }, (_, start) => ({ k, seed, start, limits: limitsOf(options) }))
}

function warm({ rows: k, values }: Matrix, limits: LloydLimits): WarmStart {
  return { k, start: 'warm', centroids: values, limits: limitsOf(limits) }
}

/** The limits alone: options may hold functions, which cannot be posted to a thread. */
function limitsOf({ maxIterations, tolerance }: LloydLimits): LloydLimits {
  return {
    ...(maxIterations === undefined ? {} : { maxIterations }),
    ...(tolerance === undefined ? {} : { tolerance }),
  }
}

function checkStarts(caller: string, { seed, restarts = 10 }: Omit<KMeansOptions, 'k'>): void {
  checkSeed(caller, seed)
  if (!Number.isInteger(restarts) || restarts < 1) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `${caller}: restarts must be a whole number of at least 1, got ${restarts}.`,
    )
  }
}

function checkCentroids(caller: string, centroids: Matrix, rows: Matrix, k: number): void {
  checkMatrix(caller, centroids)
  checkLength(caller, 'columns', centroids.cols, rows.cols)
  if (centroids.rows !== k) {
    throw new EngineError(
      'SHAPE_MISMATCH',
      `${caller}: warmStart needs k = ${k} centroids, got ${centroids.rows}.`,
    )
  }
}

function checkedRows(caller: string, rows: Matrix, options: KMeansSettings): PreparedKMeans {
  checkMatrix(caller, rows)
  const { weights, maxIterations = MOST_ITERATIONS, tolerance = 0, kernel = 'auto' } = options
  if (!Number.isInteger(maxIterations) || maxIterations < 1 || !(tolerance >= 0)) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `${caller}: maxIterations must be at least 1 and tolerance at least 0, got ${maxIterations} and ${tolerance}.`,
    )
  }
  if (kernel !== 'auto' && !KMEANS_KERNELS.includes(kernel)) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `${caller}: there is no kernel '${kernel}'; use auto, ${KMEANS_KERNELS.join(', ')}.`,
    )
  }
  if (weights) {
    checkLength(caller, 'weights', weights.length, rows.rows)
    checkWeights(caller, weights)
  }
  return prepareKMeans(rows, weights, kernel)
}

// Beyond these a weighted squared distance could leave the range of doubles, or a weight lose itself in a sum.
const LARGEST_WEIGHT = 1e15
const WIDEST_RATIO = 1e12

function checkWeights(caller: string, weights: Float64Array): void {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, weight)
  const least = Math.max(1 / LARGEST_WEIGHT, largest / WIDEST_RATIO)
  const bad = weights.findIndex((weight) => !(weight >= least && weight <= LARGEST_WEIGHT))
  if (bad >= 0) {
    throw new EngineError(
      'INVALID_VALUE',
      `${caller}: weights must be positive, from 1e-15 to 1e15 and at most a factor of 1e12 apart, row ${bad} has ${weights[bad]}; leave such rows out.`,
    )
  }
}

function checkK(caller: string, k: number, { points }: PreparedKMeans): void {
  if (!Number.isInteger(k) || k < 1 || k > points.rows) {
    throw new EngineError(
      'K_OUT_OF_RANGE',
      `${caller}: k must be between 1 and ${points.rows} (different rows), got ${k}.`,
    )
  }
}
