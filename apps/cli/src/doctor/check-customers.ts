import type { PopulationSpec } from '@clientele/engine'
import type { Shop } from '@clientele/sql-eda'
import type { Settings } from '../config/settings.ts'
import { countOf, formatCount } from '../console/numbers.ts'
import { FEWEST_A_SEGMENT, populationSizes } from '../shop/population-sizes.ts'
import { type Check, ok, warning } from './check.ts'

/** Whether each population has enough customers for its number of segments. */
export async function checkCustomers(
  shop: Shop,
  { populations, voting }: Pick<Settings, 'populations' | 'voting'>,
): Promise<Check> {
  const sizes = await populationSizes(shop, populations)
  const told = populations.map(({ name, k }, index) => {
    const segments = voting === 'choose' ? '' : ` for ${countOf(k, 'segment')}`
    return `${formatCount(sizes[index] ?? 0)} ${name}${segments}`
  })
  const few = populations.filter((population, index) => isFew(population, sizes[index] ?? 0))
  if (few.length === 0) return ok('customers', told.join(', '))
  return warning(
    'customers',
    `${told.join(', ')}: few for ${few.map(({ name }) => name).join(' and ')}`,
    `Lower k, so that a segment has ${FEWEST_A_SEGMENT} customers or more, or wait for more orders.`,
  )
}

const isFew = ({ k }: PopulationSpec, customers: number): boolean =>
  customers < (k > 1 ? k * FEWEST_A_SEGMENT : 1)
