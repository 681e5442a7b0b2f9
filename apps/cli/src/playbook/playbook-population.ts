import {
  centersAndSpreads,
  countRecencyStatus,
  type PopulationModel,
  purchaseRhythm,
  type Silhouette,
} from '@clientele/engine'
import type { PlaybookDocument, PlaybookPopulationStability } from '@clientele/report'
import type { MonthAnalysis } from '../month/analyse-month.ts'
import { kVotes } from './k-votes.ts'
import { populationMap } from './population-map.ts'
import { populationShifts } from './population-shifts.ts'

type Population = PlaybookDocument['populations'][number]

/** One population as the playbook shows it: segments, model facts, quality, map. */
export function playbookPopulation(analysis: MonthAnalysis, index: number): Population {
  const { current, previous, stability } = analysis
  const { segmentation } = current
  const population = segmentation.populations[index]
  if (population === undefined) throw new RangeError(`no population ${index}`)
  const { name, rule, customers, segments, silhouette, notes, model } = population
  const statuses = countRecencyStatus(segmentation, purchaseRhythm(segmentation.table))
  const statusOf = new Map(segmentation.segments.map(({ id }, place) => [id, statuses[place]]))
  const sizesBefore = new Map(previous?.segmentation.segments.map(({ id, size }) => [id, size]))
  const study = model === null ? null : studyOf(analysis, name, model.requestedK)
  const quality = analysis.quality[index] ?? null
  const shifts = populationShifts(previous?.segmentation ?? null, segmentation, index)
  const votes = kVotes(current.kChoices?.[index])
  const comparison = stability.find((entry) => entry.population === name)
  return {
    name,
    rule,
    customers,
    revenue: segments.reduce((sum, { revenue }) => sum + revenue, 0),
    model: model === null ? null : modelFacts(model),
    silhouette: silhouette === null ? null : silhouetteFacts(silhouette),
    ari:
      previous === null || comparison === undefined || comparison.ari === null
        ? null
        : { value: comparison.ari, customers: comparison.customers, previousModelId: previous.model.id },
    ...(study === null ? {} : { stability: study }),
    ...(quality === null ? {} : { segmentQuality: quality }),
    ...(shifts === null ? {} : { shifts }),
    ...(votes === null ? {} : { kVotes: votes }),
    notes,
    segments: segments.map((segment) => ({
      id: segment.id,
      nameKey: segment.nameKey,
      name: segment.name,
      traits: { orders: segment.facts.orders, recency: segment.facts.recency, value: segment.facts.value },
      customers: segment.size,
      share: segment.share,
      revenue: segment.revenue,
      revenueShare: segment.revenueShare,
      medians: segment.medians,
      quartiles: {
        recencyDays: range(segment.quartiles.recencyDays),
        frequency: range(segment.quartiles.frequency),
        monetary: range(segment.quartiles.monetary),
      },
      positions: segment.positions,
      medianScores: segment.medianScores,
      recencyStatus: statusOf.get(segment.id) ?? { active: 0, slowing: 0, lapsed: 0 },
      previousCustomers: sizesBefore.get(segment.id) ?? null,
    })),
    map: model === null || model.features.length === 0 ? null : populationMap(segmentation, index, model),
    source: 'segmentCustomers',
  }
}

const range = ([lower, upper]: readonly [number, number]): { lower: number; upper: number } => ({
  lower,
  upper,
})

function silhouetteFacts({ value, low, high, method, sampleSize }: Silhouette): Population['silhouette'] {
  return { value, low, high, method, sampleSize }
}

function modelFacts(model: PopulationModel): NonNullable<Population['model']> {
  const { transforms, scaler, pca, requestedK, k, inertia, iterations, converged, restarts, seed } = model
  const { centers, spreads } = centersAndSpreads(scaler)
  return {
    features: transforms.map(({ feature, kind, skewness }, index) => ({
      name: feature,
      transform: kind,
      skewness,
      mean: centers[index] ?? 0,
      deviation: spreads[index] ?? 0,
    })),
    components: pca.explainedVarianceRatio.map((explainedVarianceRatio, index) => ({
      explainedVarianceRatio,
      loadings: pca.components[index] ?? [],
    })),
    requestedK,
    k,
    inertia,
    iterations,
    converged,
    restarts,
    seed,
  }
}

/** What the last study said of the models of a population with that many segments; null when it said nothing. */
function studyOf({ study }: MonthAnalysis, name: string, k: number): PlaybookPopulationStability | null {
  const studied = study?.populations.find((population) => population.name === name && population.k === k)
  if (study === null || studied === undefined) return null
  const drop = study.designs.find((line) => line.inForce && line.population === name && line.k === k)?.drop
  return {
    asOf: study.asOf,
    threshold: studied.threshold,
    noiseFloor: studied.noiseFloor,
    judgeable: studied.judgeable,
    retrainEveryWeeks: studied.retrain.worst,
    medianWeeks: studied.retrain.median,
    horizonWeeks: study.horizonWeeks,
    starts: study.starts.length,
    points: studied.points.map(({ weeks, ari, low, high }) => ({ weeks, ari, low, high })),
    drop: drop ? { drop: drop.drop, causes: drop.causes } : null,
    source: 'retrainCalendar',
  }
}
