import { flowDiagram } from '../../charts/flow-diagram.ts'
import type { Movement, MovementMove } from '../../document/movement.ts'
import type { Issue } from '../../issue.ts'
import { flowBands, flowNodes } from './flow-graph.ts'

/** The reasons that have a diagram of their own. */
export type FlowReason = 'ordered' | 'aged' | 'gone' | 'refit'

const kinds: Readonly<Record<FlowReason, readonly MovementMove['kind'][]>> = {
  ordered: ['promoted', 'bought'],
  aged: ['aged'],
  gone: ['lapsed', 'left'],
  refit: ['refit'],
}
const order: readonly FlowReason[] = ['ordered', 'aged', 'gone', 'refit']

/** A diagram with its heading. */
export interface FlowPanel {
  readonly title: string
  readonly svg: string
}

/**
 * One diagram for each reason to move, without those who stayed and those who are new: drawn together, these would leave
 * hairlines of everybody else. Where the reasons are not known, one diagram of everybody.
 */
export function flowPanels(issue: Issue, movement: Movement): FlowPanel[] {
  const { text, format, document } = issue
  const months = { before: format.month(movement.previousMonth), after: format.month(document.month) }
  const ends = { from: months.before, to: months.after }
  const { moves } = movement
  if (moves === undefined) {
    const svg = flowDiagram(flowNodes(issue, movement), flowBands(issue, movement), months, {
      id: 'chart-flow',
      title: text.movement.chart,
      description: text.movement.chartDescription(ends),
    })
    return [{ title: text.movement.chart, svg }]
  }
  return order.flatMap((reason) => {
    const flows = moves.filter(({ kind }) => kinds[reason].includes(kind))
    if (flows.length === 0) return []
    const customers = flows.reduce((sum, flow) => sum + flow.customers, 0)
    const title = text.movement.panels[reason](
      text.customersCount(format.count(customers), customers),
      issue.idleCause,
    )
    const own = { previousSegments: movement.previousSegments, flows }
    const bands = flowBands(issue, own)
    const svg = flowDiagram(flowNodes(issue, own), bands, months, {
      id: `chart-flow-${reason}`,
      title,
      description: text.movement.panelDescription({
        ...ends,
        flows: format.list(bands.map((band) => band.title)),
      }),
    })
    return [{ title, svg }]
  })
}
