import type { PlaybookPopulation } from '../../document/population/population.ts'
import type { PlaybookModelFacts } from '../../document/population/population-model.ts'
import type { Issue } from '../../issue.ts'

/** How the groups of one population were made: transforms, components, k. */
export function populationModel(issue: Issue, population: PlaybookPopulation): object {
  const { text } = issue
  const { model, rule } = population
  return {
    title: text.population(rule.minFrequency, rule.maxFrequency),
    name: text.quoted(population.name),
    noModel: text.method.noModel,
    model: model === null ? null : modelView(issue, model),
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
