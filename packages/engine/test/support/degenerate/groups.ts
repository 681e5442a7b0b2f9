import { armsGroup } from './arms.ts'
import { buyersGroup } from './buyers.ts'
import { columnsGroup } from './columns.ts'
import { customersGroup } from './customers.ts'
import { designsGroup } from './designs.ts'
import { holdoutSizesGroup } from './holdout-sizes.ts'
import { holdoutsGroup } from './holdouts.ts'
import { labelledRowsGroup } from './labelled-rows.ts'
import { labellingsGroup } from './labellings.ts'
import { ordersGroup } from './orders.ts'
import { rowsGroup } from './rows.ts'
import { rulesGroup } from './rules.ts'
import { seedsGroup } from './seeds.ts'
import { callsOf, type DegenerateCall } from './situation-group.ts'
import { tracesGroup } from './traces.ts'

/** Every public function in every awkward situation of its kind of input. */
export const degenerateCalls: readonly DegenerateCall[] = [
  ...callsOf(rowsGroup),
  ...callsOf(labelledRowsGroup),
  ...callsOf(labellingsGroup),
  ...callsOf(columnsGroup),
  ...callsOf(customersGroup),
  ...callsOf(buyersGroup),
  ...callsOf(ordersGroup),
  ...callsOf(rulesGroup),
  ...callsOf(designsGroup),
  ...callsOf(tracesGroup),
  ...callsOf(holdoutsGroup),
  ...callsOf(armsGroup),
  ...callsOf(holdoutSizesGroup),
  ...callsOf(seedsGroup),
]
