import type { PopulationSpec } from '@clientele/engine'
import { explore, type Shop } from '@clientele/sql-eda'

/** With fewer customers a segment on average, the segments say more about chance than about customers. */
export const FEWEST_A_SEGMENT = 20

/**
 * How many customers each population has, in the order of the populations.
 *
 * @param asOf shop-local moment; default the whole source
 */
export async function populationSizes(
  shop: Shop,
  populations: readonly PopulationSpec[],
  asOf?: string,
): Promise<readonly number[]> {
  const [answer] = await explore(shop, {
    ids: ['orders-per-customer'],
    ...(asOf === undefined ? {} : { asOf }),
  })
  return populations.map(({ rule }) =>
    (answer?.rows ?? [])
      .filter(
        ({ orders }) =>
          Number(orders) >= rule.minFrequency && Number(orders) <= (rule.maxFrequency ?? Infinity),
      )
      .reduce((sum, { customers }) => sum + Number(customers), 0),
  )
}
