import type { Movement } from '../../document/movement.ts'
import type { Issue } from '../../issue.ts'
import { modelStatus } from '../../measure/model-status.ts'
import { type MovementTotals, movementTotals } from '../../measure/movement-totals.ts'
import { agreements } from '../agreement.ts'
import { changeReasons } from '../moves/change-reasons.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { flowPanels } from './flow-panels.ts'
import { levelTables } from './level-tables.ts'
import { movementMatrix } from './movement-matrix.ts'
import { movementRules } from './movement-rules.ts'
import { movementTemplate } from './movement-template.ts'

/** Who went where since last month: flows, the matrix behind them, and the largest changes. */
export const movementPage: Page = {
  id: 'movement',
  template: movementTemplate,
  rules: movementRules,
  title: (text) => text.movement.title,
  whyAbsent: ({ document, text }) => (document.movement === null ? text.data.omittedMovement : null),
  isPresent: ({ document }) => document.movement !== null && document.movement.flows.length > 0,
  view: (issue) => (issue.document.movement === null ? {} : movementView(issue, issue.document.movement)),
}

function movementView(issue: Issue, movement: Movement): object {
  const { document, text, format } = issue
  const totals = movementTotals(movement)
  const panels = flowPanels(issue, movement)
  return {
    head: text.movement,
    readWithCare: text.movement.readWithCare[issue.idleCause](
      document.model.id !== document.model.previousId,
    ),
    lead:
      totals.known === 0
        ? null
        : text.movement.lead({
            stayed: format.count(totals.stayed),
            known: format.count(totals.known),
            share: format.share(totals.stayed / totals.known),
            arrived: format.count(totals.arrived),
          }),
    bought: bought(issue, movement, totals),
    modelMoved: modelMoved(issue),
    panels,
    panelsNote: movement.moves === undefined || panels.length === 0 ? null : text.movement.panelsNote,
    // A sheet is all that managers get: the flows and the largest changes.
    matrix: issue.edition === 'full' ? movementMatrix(issue, movement) : null,
    levels: movement.moves === undefined ? null : levelTables(issue),
    sources: sourceNote(issue, [movement.source]),
  }
}

/**
 * A warning when the models of the two months disagree: their difference then looks like movement. One model for both
 * months moves nobody, however much a refit would.
 */
function modelMoved(issue: Issue): string | null {
  const { model } = issue.document
  if (model.id === model.previousId) return null
  const { status } = modelStatus(issue.document)
  if (status === 'first' || status === 'keep') return null
  return issue.text.movement.modelMoved(issue.format.list(agreements(issue)))
}

/** Who bought again, and why others changed group; null when buyers were not counted. */
function bought(issue: Issue, movement: Movement, { buyers, known, moved }: MovementTotals): string | null {
  if (buyers === null || known === 0) return null
  const again = issue.text.summary.boughtAgain({
    buyers: issue.format.count(buyers),
    known: issue.format.count(known),
    share: issue.format.share(buyers / known),
    previousMonth: issue.format.month(movement.previousMonth),
  })
  const reasons = moved === 0 ? null : changeReasons(issue)
  return reasons === null ? again : `${again} ${reasons}`
}
