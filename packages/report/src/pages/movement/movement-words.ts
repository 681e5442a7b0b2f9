import type { IdleCause } from '../../measure/idle-cause.ts'
import type { FlowReason } from './flow-panels.ts'

/** The words of the page “Movement”. */
export interface MovementWords {
  readonly title: string
  readonly lead: (p: { stayed: string; known: string; share: string; arrived: string }) => string
  readonly chart: string
  readonly chartDescription: (p: { from: string; to: string }) => string
  /** One diagram per reason; what it shows is counted in its heading. */
  readonly panels: Readonly<Record<FlowReason, (customers: string, cause: IdleCause) => string>>
  readonly panelsNote: string
  readonly panelDescription: (p: { from: string; to: string; flows: string }) => string
  /** One band of a diagram. */
  readonly band: (p: { from: string; to: string; customers: string }) => string
  readonly matrix: string
  readonly matrixNote: string
  readonly from: string
  readonly to: string
  readonly notYet: string
  readonly left: string
  readonly total: string
  /** `shown` of all; the table has the largest by revenue. */
  readonly upgrades: string
  readonly noUpgrades: string
  readonly losses: string
  readonly noLosses: string
  readonly aged: (cause: IdleCause) => string
  readonly levels: string
  readonly customers: string
  readonly spent: string
  /** Takes whether the model is not that of last month. */
  readonly readWithCare: Readonly<Record<IdleCause, (refitted: boolean) => string>>
  /** Said when model and customers cannot be told apart; takes the agreement of each population. */
  readonly modelMoved: (agreements: string) => string
}
