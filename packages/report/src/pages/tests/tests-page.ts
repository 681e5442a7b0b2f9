import type { Issue, IssueSegment } from '../../issue.ts'
import { type BaseRate, fewestEvents, shopRate } from '../../measure/base-rate.ts'
import { plannedLift } from '../../measure/measurability.ts'
import type { Page } from '../page.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { testsRules } from './tests-rules.ts'
import { testsTemplate } from './tests-template.ts'

/** For each segment: how many held-out customers a proof would take, and whether there are so many. */
export const testsPage: Page = {
  id: 'tests',
  template: testsTemplate,
  rules: testsRules,
  title: (text) => text.tests.title,
  isPresent: ({ segments }) => segments.some((segment) => segment.customers > 0),
  view: (issue: Issue) => {
    const { text, format, segments } = issue
    const present = segments.filter((segment) => segment.customers > 0)
    const scopes = new Set(present.flatMap((segment) => (segment.base === null ? [] : [segment.base.scope])))
    return {
      head: text.tests,
      lead: text.tests.lead(format.sharePlain(plannedLift)),
      rows: present.map((segment) => testRow(issue, segment)),
      notes: [
        ...(scopes.has('segment') ? [text.tests.segmentRate] : []),
        ...(scopes.has('shop') ? [text.tests.shopRate] : []),
        ...(present.some(({ base }) => base !== null && base.events < fewestEvents)
          ? [text.tests.fewEvents(format.count(fewestEvents))]
          : []),
        ...(present.some((segment) => segment.verdict !== 'testable') ? [insteadText(issue)] : []),
      ],
      sources: sourceNote(issue, ['baseRate', 'holdoutSize', 'smallestDetectableRate']),
    }
  },
}

function testRow({ text, format }: Issue, segment: IssueSegment): object {
  const { base, measurable, customers } = segment
  return {
    tag: segmentTag(segment),
    customers: format.count(customers),
    rate: measurable === null ? null : format.rate(measurable.base),
    counted: base === null ? null : countedText({ text, format }, base),
    target: measurable === null ? null : format.rate(measurable.target),
    perArm: measurable === null ? null : format.count(measurable.perArm),
    detectable:
      measurable === null
        ? null
        : measurable.detectable === null
          ? text.tests.cannot
          : format.rate(measurable.detectable),
    missing: text.notAvailable,
    verdict: text.tests.verdicts[segment.verdict],
    tone: segment.verdict === 'testable' ? 'yes' : 'no',
  }
}

function countedText({ text, format }: Pick<Issue, 'text' | 'format'>, base: BaseRate): string {
  const counted = text.tests.counted(format.count(base.events), format.count(base.customers))
  return base.scope === 'shop' ? `${counted} *` : counted
}

/** What follows for groups that are too small: pooling, or nothing when all customers together are too few. */
function insteadText({ document, whole, segments, customers, text, format }: Issue): string {
  const rate = shopRate(document)
  if (segments.some((segment) => segment.verdict === 'pooled')) return text.tests.instead
  if (whole === null || rate === null) return text.tests.shopUnknown
  return text.tests.shopTooSmall({
    base: format.rate(whole.base),
    both: format.count(2 * whole.perArm),
    customers: format.count(customers),
  })
}
