import type { Issue } from '../../issue.ts'
import { keepFrom, measuredPopulations, modelStatus, retrainBelow } from '../../measure/model-status.ts'
import { agreements } from '../agreement.ts'
import { modelAge } from '../model-age.ts'
import type { OutlineEntry, Page } from '../page.ts'
import { segmentTag } from '../segment-tag.ts'
import { coverRules } from './cover-rules.ts'
import { coverTemplate } from './cover-template.ts'

/** Shop, month, data window, model and its status, and the shape of the customer base as a strip of colour. */
export const coverPage: Page = {
  id: 'cover',
  template: coverTemplate,
  rules: coverRules,
  title: (text) => text.playbook,
  isPresent: () => true,
  view: (issue, { outline }) => ({
    logo: issue.document.brand?.logo ?? null,
    shop: issue.document.shop.name,
    shopSize: shopSize(issue.document.shop.name),
    kind: kind(issue),
    subtitle: issue.text.cover.subtitle,
    month: issue.format.monthFirst(issue.document.month),
    stripLabel: issue.text.cover.stripLabel(
      issue.text.customersCount(issue.format.count(issue.customers), issue.customers),
    ),
    strip: issue.segments
      .filter((segment) => segment.customers > 0)
      .map((segment) => ({
        ...segmentTag(segment),
        width: (segment.share * 100).toFixed(3),
        share: issue.format.share(segment.share),
      })),
    facts: facts(issue),
    status: status(issue),
    contents: contents(issue, outline),
  }),
}

const shopSize = (name: string): string => {
  const length = [...name].length
  if (length <= 28) return 'short'
  return length <= 90 ? 'medium' : 'long'
}

/** The parts of a value are kept whole: neither a date nor the id of a model breaks. */
function facts(issue: Issue): object[] {
  const { document, text, format } = issue
  const { shop, period, model } = document
  const window = text.cover.windowRange(format.date(period.firstSale), format.date(period.lastSale))
  return [
    { label: text.cover.asOf, value: [format.moment(document.asOf)], hint: text.cover.asOfHint, whole: null },
    { label: text.cover.window, value: window, hint: shop.timeZone, whole: null },
    { label: text.cover.currency, value: [shop.currency], hint: null, whole: null },
    {
      label: text.cover.model,
      value: [model.id],
      hint: modelHint(issue),
      whole: model.previousId === model.id ? null : model.previousId,
    },
  ]
}

/** What this is, and which one of its kind. */
function kind({ document, text, format, edition }: Issue): string {
  const { history } = document
  const number = history && text.cover.issueNumber(format.count(history.issueNumber))
  return [text.playbook, ...(number === undefined ? [] : [number]), text.edition.names[edition]].join(' · ')
}

/** How old the model is, and which one it followed. */
function modelHint(issue: Issue): string | null {
  const { previousId, id } = issue.document.model
  const { text } = issue
  const age = modelAge(issue)
  const previous = previousId === null || previousId === id ? null : text.labelled(text.cover.previousModel)
  const parts = [age, previous].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('; ')
}

function status(issue: Issue): object {
  const { document, text, format } = issue
  const { status } = modelStatus(document)
  const results = agreements(issue)
  return {
    key: status,
    label: text.labelled(text.cover.statusLabel),
    name: text.cover.status[status],
    value: results.length === 0 ? text.cover.statusFirst : text.cover.statusValue(format.list(results)),
    rule: statusRule(issue, results.length),
  }
}

/** The bounds that decided: those of a study where all results have one, and conventions otherwise. */
function statusRule({ document, text, format }: Issue, results: number): string {
  const measured = measuredPopulations(document)
  const [first] = measured
  if (first?.stability === undefined || measured.length < results)
    return text.cover.statusRule(format.decimal(keepFrom, 1), format.decimal(retrainBelow, 1), results)
  const floors = measured.flatMap(({ rule, stability }) =>
    stability?.noiseFloor == null
      ? []
      : [
          text.cover.statusFloor(
            format.decimal(stability.noiseFloor, 2),
            text.among(rule.minFrequency, rule.maxFrequency),
          ),
        ],
  )
  return text.cover.statusRuleMeasured(format.decimal(first.stability.threshold, 2), format.list(floors))
}

function contents({ text }: Issue, outline: readonly OutlineEntry[]): object {
  return {
    title: text.contents,
    entries: outline.filter(({ id }) => id !== 'cover').map(({ id, title }) => ({ href: `#${id}`, title })),
  }
}
