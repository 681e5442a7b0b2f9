import type { Random } from '@clientele/engine'
import { busyDay, shoppingMoment } from './calendar.ts'
import type { Place } from './catalogue.ts'
import { logNormal, pick, pickWeighted, wholeBetween } from './draw.ts'
import { type PlantedGroup, plantedGroups } from './planted-groups.ts'

/** What a person buys: when (seconds since 1970) and for about how much (cents). */
export interface Purchase {
  readonly customerId: string
  readonly place: Place
  readonly at: number
  readonly basket: number
}

export interface PlantedCustomer {
  readonly id: string
  readonly group: string
  readonly purchases: readonly Purchase[]
}

/** The history that the groups' days are written for. */
const describedDays = 730

/** One customer of a random group, with purchases between two days (day numbers, both included). */
export function makeCustomer(
  random: Random,
  index: number,
  places: readonly [Place, ...Place[]],
  firstDay: number,
  lastDay: number,
): PlantedCustomer {
  const id = `C-${String(index + 1).padStart(6, '0')}`
  const group = pickWeighted(random, plantedGroups)
  // Every second person lives in the first region, which has the first sixteen places.
  const place = random() < 0.5 ? pick(random, places) : (places[wholeBetween(random, 0, 15)] ?? places[0])
  const [median, spread] = group.basket
  const purchases = purchaseDays(random, group, firstDay, lastDay).map((day) => ({
    customerId: id,
    place,
    at: shoppingMoment(random, day),
    basket: Math.round(logNormal(random, median, spread) * 100),
  }))
  return { id, group: group.name, purchases }
}

function purchaseDays(random: Random, group: PlantedGroup, firstDay: number, lastDay: number): number[] {
  const scale = (lastDay - firstDay + 1) / describedDays
  const [latest, earliest] = group.lastOrderDaysAgo
  let day = busyDay(
    random,
    Math.max(firstDay, lastDay - Math.round(earliest * scale)),
    lastDay - Math.round(latest * scale),
  )
  const days = [day]
  const [shortest, longest] = group.daysBetweenOrders
  for (let left = wholeBetween(random, ...group.orders) - 1; left > 0; left -= 1) {
    day -= Math.max(1, Math.round(wholeBetween(random, shortest, longest) * scale))
    if (day < firstDay) break
    days.push(day)
  }
  return days
}
