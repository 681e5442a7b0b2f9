import type { Issue, IssueSegment } from '../../issue.ts'
import { plannedLift } from '../../measure/measurability.ts'
import type { Page } from '../page.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { testsTemplate } from './tests-template.ts'

/** For each segment: how many held-out customers a proof would take, and whether there are so many. */
export const testsPage: Page = {
  id: 'tests',
  template: testsTemplate,
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
        text.tests.instead,
      ],
      sources: sourceNote(issue, ['baseRate', 'holdoutSize', 'smallestDetectableRate']),
    }
  },
}

function testRow({ text, format }: Issue, segment: IssueSegment): object {
  const { base, measurable } = segment
  const mark = base?.scope === 'shop' ? ' *' : ''
  return {
    tag: segmentTag(segment),
    customers: format.count(segment.customers),
    base: base === null ? text.notAvailable : format.rate(base.value) + mark,
    target: measurable === null ? text.notAvailable : format.rate(measurable.target),
    perArm: measurable === null ? text.notAvailable : format.count(measurable.perArm),
    detectable: measurable?.detectable == null ? text.notAvailable : format.rate(measurable.detectable),
    verdict:
      measurable === null
        ? text.tests.undefined
        : measurable.enough
          ? text.tests.enough
          : text.tests.tooSmall,
    tone: measurable?.enough ? 'yes' : 'no',
  }
}
