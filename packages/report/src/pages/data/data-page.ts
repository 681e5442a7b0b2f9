import type { SourceFigure } from '../../document/source-figure.ts'
import type { Issue } from '../../issue.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { dataRules } from './data-rules.ts'
import { dataTemplate } from './data-template.ts'

/** The whole source beside what precedes the as-of date, what looks wrong in it, what was left out, and the source of each figure. */
export const dataPage: Page = {
  id: 'data',
  template: dataTemplate,
  rules: dataRules,
  title: (text) => text.data.title,
  isPresent: () => true,
  view: (issue: Issue, { absent }) => {
    const { document, text } = issue
    return {
      head: text.data,
      figures: document.sourceFigures.map((figure) => figureRow(issue, figure)),
      figureSources: sourceNote(
        issue,
        document.sourceFigures.map(({ source }) => source),
      ),
      omitted: omitted(issue, absent),
      notYet: notYet(issue),
      quality: qualityRows(issue),
      qualitySources: sourceNote(issue, [document.dataQuality?.source ?? []].flat()),
      origins: document.kpis.map((kpi) => ({
        name: text.figures.kpis[kpi.id].name,
        definition: text.figures.kpis[kpi.id].definition,
        items: sourceNote(issue, [kpi.source]).items,
      })),
    }
  },
}

function figureRow(issue: Issue, { id, unit, total, beforeAsOf }: SourceFigure): object {
  const { text, format } = issue
  const value = unit === 'money' ? format.moneyExact : format.count
  return {
    name: text.data.names[id],
    total: value(total),
    before: value(beforeAsOf),
    difference: value(total - beforeAsOf),
  }
}

/** What looks wrong and was kept, the most first; null where it was not looked for. */
function qualityRows({ document, text, format }: Issue): object[] | null {
  if (document.dataQuality === undefined) return null
  return [...document.dataQuality.rows]
    .sort((a, b) => b.found - a.found)
    .map(({ id, found, ofAll }) => ({
      name: text.data.findings[id],
      found: format.count(found),
      ofAll: format.count(ofAll),
      share: ofAll === 0 ? text.notAvailable : format.share(found / ofAll),
    }))
}

/** What no page can speak of, since nobody said it. */
function notYet({ document, text }: Issue): string | null {
  const { actions } = document
  const hasProfit = actions?.given.marginShare !== undefined && actions.given.costs !== undefined
  const hasConsent = actions?.reach != null
  if (hasProfit) return hasConsent ? null : text.data.notYet.consent
  return hasConsent ? text.data.notYet.profit : text.data.notYet.nothing
}

function omitted({ document, text }: Issue, absent: readonly string[]): string[] {
  const missing = [
    ...absent,
    ...document.populations
      .filter((population) => population.map === null)
      .map(({ rule }) => text.data.omittedMaps(text.population(rule.minFrequency, rule.maxFrequency))),
  ]
  return missing.length === 0 ? [text.data.omittedNone] : missing
}
