import type { Issue } from '../../issue.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { personaCard } from './persona-card.ts'
import { personasRules } from './personas-rules.ts'
import { personasTemplate } from './personas-template.ts'

/** One card per segment: who they are, what to do, and whether its effect could be proved. */
export const personasPage: Page = {
  id: 'personas',
  template: personasTemplate,
  rules: personasRules,
  title: (text) => text.personas.title,
  isPresent: ({ segments }) => segments.some((segment) => segment.customers > 0),
  view: (issue: Issue) => ({
    lead: issue.text.personas.lead,
    statusRule: statusRule(issue),
    offerIdea: issue.segments.some(({ play }) => play.offerCeiling > 0)
      ? issue.text.personas.offerIdea
      : null,
    head: issue.text.personas,
    words: issue.text.portraits,
    reading: issue.document.portraits === undefined ? null : issue.text.portraits.reading,
    cards: issue.segments
      .filter((segment) => segment.customers > 0)
      .map((segment) => personaCard(issue, segment)),
    sources: sourceNote(issue, sources(issue)),
  }),
}

function sources({ document: { populations, portraits } }: Issue): string[] {
  const drawn = portraits === undefined ? [] : [portraits.source, 'segmentDistinctions', 'segmentBorders']
  return [...populations.map((population) => population.source), ...drawn]
}

/** The rule of the recency status in words; null where the document has none. */
function statusRule({ document: { rhythm }, text, format }: Issue): string | null {
  if (rhythm === undefined) return null
  return text.personas.statusRule({
    active: format.days(rhythm.activeDays),
    slowing: format.days(rhythm.slowingDays),
    convention: rhythm.source === 'convention',
  })
}
