import type { AliveBand, ValueForecast } from '../../document/lifetime-value.ts'
import type { Issue } from '../../issue.ts'

/** Bands tell customers apart where two of them hold so many of all. A convention of ours. */
const TELLING = 0.1

/** Customers by the probability that they still are; one sentence instead where nearly all are in one band. */
export function bandRows(issue: Issue, { bands, whole: { customers } }: ValueForecast): object {
  const { text, format } = issue
  const name = ({ from }: AliveBand): string => {
    const next = bands.find((band) => band.from > from)
    return text.value.band({
      from: format.sharePlain(from),
      to: next === undefined ? null : format.sharePlain(next.from),
    })
  }
  const [largest] = [...bands].sort((a, b) => b.customers - a.customers)
  if (bands.filter((band) => band.customers >= TELLING * customers).length > 1)
    return {
      bands: bands.map((band) => ({
        name: name(band),
        customers: format.count(band.customers),
        share: format.share(band.customers / customers),
        revenue: format.money(band.yearRevenue),
      })),
    }
  if (largest === undefined || largest.customers === 0) return {}
  return {
    oneBand: text.value.oneBand({
      share: format.sharePlain(largest.customers / customers),
      band: name(largest),
    }),
  }
}
