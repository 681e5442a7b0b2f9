import type { Dialect } from '../dialect/dialect.ts'
import { zoneOffset } from '../zone-offset.ts'

/** Times before and after keep the offset that holds at the ends. */
const [firstYear, endYear] = [1990, 2051]

const hour = 3_600_000

interface OffsetChange {
  /** First moment in UTC, as stored. */
  readonly from: string
  /** Seconds that local clocks are ahead of UTC from then on. */
  readonly seconds: number
}

/**
 * SQL for a moment in UTC, as stored, on the clocks of a time zone. PostgreSQL knows the zones; for the others the changes
 * of the clocks from 1990 to 2050 are written into the statement, as a search tree.
 *
 * @param timeZone IANA name
 */
export function localMoment(dialect: Dialect, utc: string, timeZone: string): string {
  const changes = offsetChanges(timeZone)
  if (changes.every(({ seconds }) => seconds === 0)) return utc
  const byName = dialect.localMoment(utc, timeZone)
  if (byName !== null) return byName
  const search = (low: number, high: number): string => {
    const middle = Math.ceil((low + high) / 2)
    const change = changes[middle]
    if (low === high || change === undefined) return String(changes[low]?.seconds ?? 0)
    return `case when ${utc} < '${change.from}' then ${search(low, middle - 1)} else ${search(middle, high)} end`
  }
  return dialect.addSeconds(utc, search(0, changes.length - 1))
}

/** Every change of the clocks, the first one holding from the beginning. */
function offsetChanges(timeZone: string): OffsetChange[] {
  const ahead = zoneOffset(timeZone)
  const offsetAt = (moment: number): number => ahead(moment) / 1000
  const start = Date.UTC(firstYear, 0)
  const changes: OffsetChange[] = [{ from: stored(start), seconds: offsetAt(start) }]
  let before = offsetAt(start)
  // Clocks change at whole quarters of an hour, and no clock twice within a week.
  for (let week = start; week < Date.UTC(endYear, 0); week += 7 * 24 * hour) {
    const after = offsetAt(week + 7 * 24 * hour)
    if (after === before) continue
    let [old, changed] = [week, week + 7 * 24 * hour]
    while (changed - old > hour / 4) {
      const middle = old + (Math.floor((changed - old) / (hour / 2)) || 1) * (hour / 4)
      if (offsetAt(middle) === before) old = middle
      else changed = middle
    }
    changes.push({ from: stored(changed), seconds: after })
    before = after
  }
  return changes
}

function stored(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19).replace('T', ' ')
}
