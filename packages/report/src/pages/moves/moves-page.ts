import type { Movement } from '../../document/movement.ts'
import type { Issue } from '../../issue.ts'
import { byReason, type SegmentBalance, segmentBalances } from '../../measure/segment-balance.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { balanceTable } from './balance-table.ts'
import { movesRules } from './moves-rules.ts'
import { movesTemplate } from './moves-template.ts'
import { segmentEvents } from './segment-events.ts'

/** Where moves came from: what makes each segment as large as it is now, reason by reason. */
export const movesPage: Page = {
  id: 'moves',
  template: movesTemplate,
  rules: movesRules,
  title: (text) => text.moves.title,
  whyAbsent: ({ document, text }) =>
    document.movement !== null && document.movement.moves === undefined ? text.moves.omitted : null,
  isPresent: ({ document }) => (document.movement?.moves ?? []).length > 0,
  view: (issue) => {
    const { movement } = issue.document
    const balances = segmentBalances(issue.document)
    return movement === null || balances === null ? {} : movesView(issue, movement, balances)
  },
}

function movesView(issue: Issue, movement: Movement, balances: readonly SegmentBalance[]): object {
  const { text, format, document, customers } = issue
  const events = segmentEvents(issue)
  const { entered, left } = byReason(movement.moves ?? [])
  return {
    head: text.moves,
    total: text.total,
    lead: text.moves.lead({
      before: format.count(balances.reduce((sum, { before }) => sum + before, 0)),
      now: format.count(customers),
      previousMonth: format.month(movement.previousMonth),
      month: format.month(document.month),
      joined: format.count(entered),
      gone: format.count(left),
      nGone: left,
    }),
    model: modelWords(issue, balances),
    table: balanceTable(issue, balances),
    events,
    noEvents: events?.length === 0 ? text.moves.noSegmentChange : null,
    sources: sourceNote(issue, [movement.source]),
  }
}

function modelWords({ document, text, format }: Issue, balances: readonly SegmentBalance[]): string {
  const { id, previousId } = document.model
  if (id === previousId) return text.moves.modelKept
  const forced = balances.reduce((sum, { gained }) => sum + gained.refit, 0)
  return text.moves.modelNew(format.count(forced), forced)
}
