import type { Issue } from '../../issue.ts'
import { modelAge } from '../model-age.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { methodRules } from './method-rules.ts'
import { methodTemplate } from './method-template.ts'
import { populationModel } from './population-model.ts'

/** How customers were counted and groups made. */
export const methodPage: Page = {
  id: 'method',
  template: methodTemplate,
  rules: methodRules,
  title: (text) => text.method.title,
  isPresent: () => true,
  view: (issue: Issue) => {
    const { document, text } = issue
    return {
      head: text.method,
      modelLabel: text.labelled(text.cover.model),
      modelId: document.model.id,
      modelAge: modelAge(issue),
      notesLabel: text.labelled(text.method.notes),
      counted: countedAs(issue),
      steps: steps(issue),
      populations:
        issue.edition === 'full'
          ? document.populations.map((population) => populationModel(issue, population))
          : [],
      sources: sourceNote(
        issue,
        document.populations.map((population) => population.source),
      ),
    }
  },
}

/** How groups are made, beginning with what the models see. */
function steps({ document, text, format, idleCause }: Issue): string[] {
  const looked = document.populations.flatMap(({ rule, model }) =>
    model === null || model.features.length === 0
      ? []
      : [
          {
            among: text.among(rule.minFrequency, rule.maxFrequency),
            features: format.list(model.features.map(({ name }) => lowerFirst(text.features[name] ?? name))),
          },
        ],
  )
  return [
    ...(looked.length === 0 ? [] : [text.method.stepFeatures(looked)]),
    ...(looked.length === 0 || idleCause === 'clock' || document.rhythm === undefined
      ? []
      : [text.method.stepStatus]),
    ...text.method.step,
  ]
}

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1)

function countedAs({ document, text, format }: Issue): string[] {
  const { definitions, asOf, shop } = document
  return [
    ...(definitions.saleStatuses === null
      ? [text.method.noStatuses]
      : [
          text.method.statuses(format.alternatives(definitions.saleStatuses.map(text.quoted))),
          text.method.statusNow,
        ]),
    text.method.amount(text.amounts[definitions.amount]),
    text.method.asOf({ moment: format.moment(asOf), timeZone: shop.timeZone }),
    text.method.person,
  ]
}
