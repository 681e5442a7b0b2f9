import type { RateWindow } from './rate-window.ts'

const DAY_MS = 86_400_000

/** A budget of calls that is whole again at midnight, UTC. Calls that are turned away do not count. */
export function createDayBudget(calls: number): RateWindow {
  let day = Number.NaN
  let taken = 0
  return {
    take(now) {
      const today = Math.floor(now / DAY_MS)
      if (today !== day) taken = 0
      day = today
      if (taken >= calls) return null
      taken++
      return { remaining: calls - taken }
    },
  }
}
