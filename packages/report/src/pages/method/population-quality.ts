import type { PlaybookPopulation } from '../../document/population.ts'
import type { PlaybookModelFacts } from '../../document/population-model.ts'
import type { Issue } from '../../issue.ts'

/** The annex block of one population: transforms, components, k, separation, stability, notes. */
export function populationQuality(issue: Issue, population: PlaybookPopulation): object {
  const { text } = issue
  const { model, rule } = population
  return {
    title: text.population(rule.minFrequency, rule.maxFrequency),
    name: text.quoted(population.name),
    noModel: text.method.noModel,
    model: model === null ? null : modelView(issue, model),
    silhouette: silhouetteView(issue, population),
    ari: ariView(issue, population),
    stability: stabilityView(issue, population),
    notes: population.notes,
  }
}

function modelView({ text, format }: Issue, model: PlaybookModelFacts): object {
  const name = (feature: string): string => text.features[feature] ?? feature
  const k = format.count(model.k)
  const requestedK = format.count(model.requestedK)
  return {
    ran: text.method.ran({
      k,
      asAsked: model.k === model.requestedK,
      requestedK,
      restarts: format.count(model.restarts),
      seed: String(model.seed),
      iterations: format.count(model.iterations),
    }),
    warnings: [
      ...(model.k < model.requestedK ? [text.method.fewer({ k, requestedK })] : []),
      ...(model.converged ? [] : [text.method.notConverged]),
    ],
    inertia: text.method.inertia(format.decimal(model.inertia, 2)),
    components: model.components.map((component, index) => ({
      name: text.method.component(format.count(index + 1)),
      explained: format.share(component.explainedVarianceRatio),
    })),
    features: model.features.map((feature, index) => ({
      name: name(feature.name),
      skewness: format.decimal(feature.skewness, 2),
      transform: text.transforms[feature.transform],
      mean: format.decimal(feature.mean, 2),
      deviation: format.decimal(feature.deviation, 2),
      loadings: model.components.map((component) => format.decimal(component.loadings[index] ?? 0, 2)),
    })),
  }
}

function silhouetteView({ text, format }: Issue, { silhouette }: PlaybookPopulation): object {
  if (silhouette === null) return { value: text.method.noSilhouette, how: null }
  const customers = format.count(silhouette.sampleSize)
  const exact = silhouette.method === 'exact'
  const value = format.decimal(silhouette.value, 3)
  return {
    value: exact
      ? value
      : text.method.silhouetteValue({
          value,
          low: format.decimal(silhouette.low, 3),
          high: format.decimal(silhouette.high, 3),
        }),
    how: exact ? text.method.silhouetteExact(customers) : text.method.silhouetteSampled(customers),
  }
}

function ariView({ text, format }: Issue, { ari }: PlaybookPopulation): string {
  if (ari === null) return text.method.ariNone
  return text.method.ariValue({
    value: format.decimal(ari.value, 3),
    customers: format.count(ari.customers),
    model: ari.previousModelId,
  })
}

/** How long models of this population last, from the last study; null where none is known. */
function stabilityView({ text, format }: Issue, { stability }: PlaybookPopulation): string | null {
  if (stability === undefined) return null
  const { retrainEveryWeeks, medianWeeks, noiseFloor } = stability
  const known = (value: number | null, digits: number): string =>
    value === null ? text.notAvailable : format.decimal(value, digits)
  const words = {
    threshold: format.decimal(stability.threshold, 2),
    weeks: known(retrainEveryWeeks, 0),
    median: known(medianWeeks, 0),
    starts: format.count(stability.starts),
    horizon: format.count(stability.horizonWeeks),
    date: format.date(stability.asOf),
    floor: known(noiseFloor, 2),
  }
  if (retrainEveryWeeks === null) return text.method.stabilityUnknown(words)
  return retrainEveryWeeks === 0 ? text.method.stabilityNow(words) : text.method.stabilityKeep(words)
}
