import type { ExpectedValue } from '../lifetime-value.ts'
import type { PlaybookDocument } from '../playbook-document.ts'
import type { Disagreement } from './disagreement.ts'

/**
 * A forecast and a reason for none exclude each other. The forecast is of the segments of the document, whose sums are
 * those of everybody, as are those of the bands and the key figure of those who are likely still customers; buyers and revenue of twelve months are those of the other pages.
 */
export function lifetimeValueAgrees({ lifetimeValue, populations, kpis }: PlaybookDocument): Disagreement[] {
  if (lifetimeValue === undefined) return []
  const { concentration, forecast, reason, check } = lifetimeValue
  const found: Disagreement[] = []
  const claim = (holds: boolean, part: string, message: string): void => {
    if (!holds) found.push({ path: ['lifetimeValue', part], message })
  }
  const active = kpis.find(({ id }) => id === 'active-12-months')?.value
  claim(
    active == null || active === concentration.customers,
    'concentration',
    `buyers of twelve months are ${concentration.customers}, the kpi active-12-months ${active}`,
  )
  claim(
    (forecast === null) !== (reason === null),
    'reason',
    'there is a forecast and a reason for none, or neither',
  )
  if (forecast === null) return found
  claim(check !== null, 'check', 'a forecast was made and not checked')
  const listed = populations.flatMap(({ segments }) =>
    segments.map(({ id, customers }) => `${id}: ${customers}`),
  )
  const valued = forecast.segments.map(({ id, customers }) => `${id}: ${customers}`)
  claim(listed.join() === valued.join(), 'forecast', 'the forecast is of other segments than the populations')
  for (const [name, of] of sums) {
    const parts = forecast.segments.map(of)
    claim(isSum(of(forecast.whole), parts), 'forecast', `${name} of the segments do not add up to the whole`)
  }
  const { bands, whole } = forecast
  claim(
    isSum(
      whole.customers,
      bands.map(({ customers }) => customers),
    ) &&
      isSum(
        whole.yearRevenue,
        bands.map(({ yearRevenue }) => yearRevenue),
      ),
    'forecast',
    'the bands do not add up to the whole',
  )
  const likely = kpis.find(({ id }) => id === 'likely-customers')?.value
  claim(
    likely == null || Math.abs(likely - (whole.meanAlive ?? 0) * whole.customers) <= 0.5 + 1e-6 * likely,
    'forecast',
    `${likely} are likely still customers, and ${(whole.meanAlive ?? 0) * whole.customers} by the forecast`,
  )
  claim(
    isSum(whole.yearRevenue, [concentration.revenue]),
    'forecast',
    `revenue of twelve months is ${whole.yearRevenue}, and ${concentration.revenue} in the concentration`,
  )
  return found
}

const sums: readonly (readonly [name: string, of: (value: ExpectedValue) => number])[] = [
  ['customers', ({ customers }) => customers],
  ['orders', ({ orders }) => orders.expected],
  ['values', ({ value }) => value.expected],
  ['revenues of twelve months', ({ yearRevenue }) => yearRevenue],
  ['revenues at risk', ({ revenueAtRisk }) => revenueAtRisk],
]

/** Sums are floating: compared to a hundredth, or a millionth of the larger side. */
function isSum(whole: number, parts: readonly number[]): boolean {
  const sum = parts.reduce((total, part) => total + part, 0)
  return Math.abs(sum - whole) <= Math.max(0.01, 1e-6 * Math.max(Math.abs(whole), Math.abs(sum)))
}
