import { finishFit } from '../kmeans/finish-fit.ts'
import { planFit } from '../kmeans/plan-kmeans.ts'
import type { PreparedKMeans } from '../kmeans/prepare-kmeans.ts'
import { runStart } from '../kmeans/run-start.ts'
import { fitPopulation } from '../populations/fit-population.ts'
import { type PopulationModel, toModelSpace } from '../populations/population-model.ts'
import type { PopulationSpec } from '../populations/population-spec.ts'
import type { Random } from '../random.ts'
import { modelLabels } from './model-labels.ts'
import type { PopulationColumns } from './population-columns.ts'
import { seededBy } from './seeded-by.ts'

/** What every fit of a noise floor needs: plain values and typed arrays, so that it can be sent to a thread. */
export interface FloorJobs extends PopulationColumns {
  readonly spec: PopulationSpec
  readonly asOf: string
  readonly model: PopulationModel
  readonly seed: number
  readonly restarts: number
  /** Jobs below this number are fits with another seed, those from it on are fits of a bootstrap sample. */
  readonly seeds: number
}

/**
 * The fits of a noise floor: each gives the cluster of every customer of the population. Other seeds share the points
 * of the model; a bootstrap sample is fitted whole, its transforms and scaler too.
 */
export function floorBench(jobs: FloorJobs): (job: number) => Int32Array {
  let prepared: PreparedKMeans | undefined
  return (job) => {
    if (job >= jobs.seeds) return sampleLabels(jobs, job - jobs.seeds)
    prepared ??= prepare(jobs)
    return seedLabels(jobs, prepared, job)
  }
}

function prepare({ model, table, rows, seed }: FloorJobs): PreparedKMeans {
  return planFit(toModelSpace(model, table, rows), { k: model.k, seed }).prepared
}

function seedLabels(
  { model, restarts, ...jobs }: FloorJobs,
  prepared: PreparedKMeans,
  job: number,
): Int32Array {
  const seed = Math.floor(streamOf(jobs, 'other seed', job)() * 2 ** 32)
  const runs = Array.from({ length: restarts }, (_, start) =>
    runStart(prepared, { k: model.k, seed, start, limits: {} }),
  )
  return finishFit(prepared, model.k, runs).labels
}

function sampleLabels(jobs: FloorJobs, job: number): Int32Array {
  const { table, rows, spec, seed, restarts } = jobs
  const random = streamOf(jobs, 'bootstrap sample', job)
  const places = Uint32Array.from({ length: rows.length }, () => Math.floor(random() * rows.length)).sort()
  const sample = places.map((place) => rows[place])
  return modelLabels(fitPopulation(table, sample, spec, { seed, restarts }).model, table, rows)
}

function streamOf(
  { seed, spec, asOf }: Pick<FloorJobs, 'seed' | 'spec' | 'asOf'>,
  purpose: string,
  job: number,
): Random {
  return seededBy(seed, [purpose, spec.name, asOf], job)
}
