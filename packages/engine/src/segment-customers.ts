import { EngineError } from './engine-error.ts'
import { type FeatureTable, featureColumn, ordersEver, sortFeatureTable } from './feature-table.ts'
import { type LapsedCustomers, lapsedPopulation, sortLapsed } from './populations/lapsed-population.ts'
import type { PopulationModel } from './populations/population-model.ts'
import {
  checkPopulations,
  DEFAULT_POPULATIONS,
  type PopulationSpec,
  populationOf,
} from './populations/population-spec.ts'
import {
  type PopulationSegmentation,
  type Segment,
  segmentPopulation,
} from './populations/segment-population.ts'
import { customerPositions } from './profiles/customer-positions.ts'
import { checkSeed } from './random.ts'
import type { RfmScores } from './rfm/apply-rfm-thresholds.ts'
import { scoreRfm } from './rfm/score-rfm.ts'

/** Settings of `segmentCustomers`. */
export interface SegmentOptions {
  readonly seed: number
  /** Default `DEFAULT_POPULATIONS`: `new` (one order, k = 3) and `loyal` (two or more, k = 5). */
  readonly populations?: readonly PopulationSpec[]
  /** K-Means starts per population. Default 10. */
  readonly restarts?: number
  /**
   * A model in force: its populations are assigned by it instead of fitted, so that nobody moves because of a refit.
   * Populations that it does not have are fitted; clusters that nobody is nearest to have no segment.
   */
  readonly model?: SegmentationModel
  /**
   * Of a rolling window, those who bought before it and not in it. They become the population `lapsed` with one segment,
   * by rule, so that nobody disappears; without any there is no such population.
   */
  readonly lapsed?: LapsedCustomers
}

/** Everything needed to assign customers later: plain JSON. Populations without customers have no model. */
export interface SegmentationModel {
  readonly schemaVersion: 1
  readonly populations: readonly PopulationModel[]
}

/** All customers in segments. Arrays are in the order of `customerIds`. */
export interface Segmentation {
  /** Ascending by UTF-16 code unit. */
  readonly customerIds: readonly string[]
  /** The input in this order. */
  readonly table: FeatureTable
  /** Index into `populations`. */
  readonly population: Int32Array
  /** Index into `segments`. */
  readonly segment: Int32Array
  /** Distance to the own centroid, model space. */
  readonly distance: Float64Array
  /** Distance to the second nearest centroid minus `distance`; Infinity in a population of one segment. */
  readonly margin: Float64Array
  readonly scores: RfmScores
  readonly populations: readonly PopulationSegmentation[]
  /** Those of all populations, in their order. */
  readonly segments: readonly Segment[]
  readonly model: SegmentationModel
  /** Those who are in no row of the table: the last segment, by id ascending. null when there are none. */
  readonly lapsed: LapsedCustomers | null
}

/**
 * The whole story: a feature table in, every customer in exactly one named segment out.
 *
 * Each population is modelled on its own (transform, z-score, PCA, K-Means), its clusters are profiled against all
 * customers and named. The result does not depend on the order of the rows, to the last bit.
 *
 * @param table one row a customer; see `FeatureTable`. An empty table gives empty populations.
 * @throws EngineError on a table, populations or settings that cannot be meant; see `sortFeatureTable` and
 *   `checkPopulations`.
 * @example
 * const { segments } = segmentCustomers(table, { seed: 42 })
 * segments.map(({ id, size }) => `${id}: ${size}`)
 */
export function segmentCustomers(table: FeatureTable, options: SegmentOptions): Segmentation {
  const { seed, populations: specs = DEFAULT_POPULATIONS, restarts = 10, model: inForce } = options
  checkSettings(seed, restarts, specs)
  const sorted = sortFeatureTable(table)
  const lapsed = options.lapsed ? sortLapsed(options.lapsed, sorted.customerIds, specs) : null
  for (const feature of specs.flatMap(({ features }) => features)) featureColumn(sorted, feature)

  const positions = customerPositions(sorted)
  const scores = scoreRfm(sorted)
  const context = { table: sorted, positions, scores, seed, restarts }
  const population = Int32Array.from(ordersEver(sorted), (orders) => populationOf(specs, orders))
  const segment = new Int32Array(population.length)
  const distance = new Float64Array(population.length)
  const margin = new Float64Array(population.length)
  const segments: Segment[] = []

  const modelOf = (name: string): PopulationModel | undefined =>
    inForce?.populations.find((member) => member.name === name)
  const populations = specs.map((spec, index) => {
    const rows = rowsOf(population, index)
    const result = segmentPopulation(context, rows, spec, modelOf(spec.name))
    const segmentOf = new Map(
      result.population.segments.map(({ cluster }, place) => [cluster, segments.length + place]),
    )
    rows.forEach((row, place) => {
      if (result.assignment === null) return
      const { labels, distances, margins } = result.assignment
      segment[row] = segmentOf.get(labels[place]) ?? -1
      distance[row] = distances[place]
      margin[row] = margins[place]
    })
    segments.push(...result.population.segments)
    return result.population
  })
  const models = populations.flatMap(({ name, model }) => model ?? modelOf(name) ?? [])
  const model: SegmentationModel = { schemaVersion: 1, populations: models }
  const { customerIds } = sorted
  const segmentation = {
    customerIds,
    table: sorted,
    population,
    segment,
    distance,
    margin,
    scores,
    populations,
    segments,
    model,
    lapsed,
  }
  return lapsed === null ? segmentation : withLapsed(segmentation, lapsed)
}

/** The lapsed as a last population; shares are of everybody then. */
function withLapsed(segmentation: Segmentation, lapsed: LapsedCustomers): Segmentation {
  const inTable = segmentation.customerIds.length
  const everyone = inTable + lapsed.customerIds.length
  const hasRevenue = segmentation.segments.some(({ revenueShare }) => revenueShare !== null)
  const populations = segmentation.populations.map((population) => ({
    ...population,
    segments: population.segments.map((segment) => ({ ...segment, share: segment.size / everyone })),
  }))
  const all = [...populations, lapsedPopulation(lapsed, everyone, hasRevenue)]
  return { ...segmentation, populations: all, segments: all.flatMap(({ segments }) => segments) }
}

/** The rows whose entry is `index`, ascending. */
export function rowsOf(population: Int32Array, index: number): Uint32Array {
  const rows = new Uint32Array(population.length)
  let found = 0
  for (let row = 0; row < population.length; row++) if (population[row] === index) rows[found++] = row
  return rows.slice(0, found)
}

function checkSettings(seed: number, restarts: number, specs: readonly PopulationSpec[]): void {
  checkSeed('segmentCustomers', seed)
  if (!Number.isInteger(restarts) || restarts < 1) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `segmentCustomers: restarts must be a whole number of at least 1, got ${restarts}.`,
    )
  }
  checkPopulations(specs)
}
