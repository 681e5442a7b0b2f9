import type { SourceFigure } from '../../document/source-figure.ts'
import type { Issue } from '../../issue.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { dataTemplate } from './data-template.ts'

/** The whole source beside what precedes the as-of date, what was left out, and the source of each figure. */
export const dataPage: Page = {
  id: 'data',
  template: dataTemplate,
  title: (text) => text.data.title,
  isPresent: () => true,
  view: (issue: Issue) => {
    const { document, text } = issue
    return {
      head: text.data,
      figures: document.sourceFigures.map((figure) => figureRow(issue, figure)),
      omitted: omitted(issue),
      origins: document.kpis.map((kpi) => ({
        name: text.figures.kpis[kpi.id].name,
        definition: text.figures.kpis[kpi.id].definition,
        items: sourceNote(issue, [kpi.source]).items,
      })),
    }
  },
}

function figureRow(issue: Issue, { id, unit, total, beforeAsOf, source }: SourceFigure): object {
  const { text, format } = issue
  const value = unit === 'money' ? format.moneyExact : format.count
  return {
    name: text.data.names[id],
    total: value(total),
    before: value(beforeAsOf),
    difference: value(total - beforeAsOf),
    items: sourceNote(issue, [source]).items,
  }
}

function omitted({ document, text }: Issue): string[] {
  const missing = [
    ...(document.movement === null ? [text.data.omittedMovement] : []),
    ...(document.movement !== null && document.movement.moves === undefined ? [text.moves.omitted] : []),
    ...document.populations
      .filter((population) => population.map === null)
      .map(({ rule }) => text.data.omittedMaps(text.population(rule.minFrequency, rule.maxFrequency))),
  ]
  return missing.length === 0 ? [text.data.omittedNone] : missing
}
