import { createRandom, type FeatureTable, moveClock, type Random } from '../../src/index.ts'

/**
 * Shops with planted truth: customers of a few groups, told apart by some features, and what may happen to them between
 * two dates, one cause at a time. Every function gives a new shop and leaves the old one as it was.
 */
export interface PlantedShop {
  readonly table: FeatureTable
  /** The group of each row. */
  readonly groups: Int32Array
  /** Who the members of each group are like. */
  readonly laws: readonly GroupLaw[]
  /** Customers who were ever there, so that ids are not given twice. */
  readonly born: number
}

/** Where a group lies: each planted feature on a scale from 0 to 1, and how widely its members scatter on it. */
export interface GroupLaw {
  readonly share: number
  readonly levels: Readonly<Record<string, number>>
  readonly scatter: number
}

export interface ShopPlan {
  readonly seed: number
  /** Default 2,000. */
  readonly customers?: number
  /** Groups of nearly equal size. Default 4. */
  readonly groups?: number
  /** Features that tell the groups apart. Default recencyDays and monetary. */
  readonly features?: readonly string[]
  /** Scatter within a group where groups lie about 0.5 apart. Default 0.05: well separated. */
  readonly scatter?: number
  /** Shares of the groups; their number is that of the groups. Default equal. */
  readonly shares?: readonly number[]
}

/** What a level from 0 to 1 means in the units of a feature. Money and counts are skewed, as they are in a shop. */
const UNITS: Readonly<Record<string, (level: number) => number>> = {
  recencyDays: (level) => Math.max(0, Math.round(20 + 500 * level)),
  frequency: (level) => Math.max(2, Math.round(2 * 12 ** level)),
  monetary: (level) => Math.round(100 * 20 * 40 ** level) / 100,
  reviewMean: (level) => 1 + 4 * level,
  tenureDays: (level) => Math.max(0, Math.round(600 + 800 * level)),
}

/** The features that a shop can be planted in. */
const PLANTABLE: readonly string[] = Object.keys(UNITS)

export function plantShop(plan: ShopPlan): PlantedShop {
  const { seed, customers = 2000, groups = 4, features = ['recencyDays', 'monetary'], scatter = 0.05 } = plan
  const random = createRandom(seed, 1)
  const shares = plan.shares ?? Array.from({ length: groups }, () => 1 / groups)
  const laws = spreadLevels(random, shares.length, features.length).map((levels, group) => ({
    share: shares[group],
    levels: Object.fromEntries(features.map((feature, place) => [feature, levels[place]])),
    scatter,
  }))
  const groupOfRow = shares.flatMap((share, group) => Array(Math.round(share * customers)).fill(group))
  return drawn(Int32Array.from(groupOfRow), laws, 0, createRandom(seed, 2))
}

/** Nobody buys, the clock moves. */
export function ageingOnly(shop: PlantedShop, days: number): PlantedShop {
  return { ...shop, table: moveClock(shop.table, days) }
}

/** All values of a feature are multiplied: another currency, dearer prices. */
export function scaleOnly(shop: PlantedShop, feature: string, factor: number): PlantedShop {
  const column = columnOf(shop, feature).map((value) => value * factor)
  return { ...shop, table: { ...shop.table, columns: { ...shop.table.columns, [feature]: column } } }
}

/** New customers of one group, or of all in their shares. */
export function entries(
  shop: PlantedShop,
  { group, count, seed }: { readonly group?: number; readonly count: number; readonly seed: number },
): PlantedShop {
  const random = createRandom(seed, 3)
  const groups = Int32Array.from({ length: count }, () => group ?? drawGroup(shop.laws, random))
  const newcomers = drawn(groups, shop.laws, shop.born, random)
  return joined(shop, newcomers)
}

/** A share of one group, or of all customers, leaves. */
export function exits(
  shop: PlantedShop,
  { group, share, seed }: { readonly group?: number; readonly share: number; readonly seed: number },
): PlantedShop {
  const random = createRandom(seed, 4)
  return keep(shop, (row) => !((group === undefined || shop.groups[row] === group) && random() < share))
}

/** A group changes: its members are drawn again around other levels. */
export function groupMoves(
  shop: PlantedShop,
  {
    group,
    levels,
    seed,
  }: { readonly group: number; readonly levels: GroupLaw['levels']; readonly seed: number },
): PlantedShop {
  const laws = shop.laws.map((law, index) =>
    index === group ? { ...law, levels: { ...law.levels, ...levels } } : law,
  )
  return redrawn({ ...shop, laws }, (row) => shop.groups[row] === group, seed)
}

/** A group falls into two: every second member is drawn again around other levels, as a group of their own. */
export function groupSplits(
  shop: PlantedShop,
  {
    group,
    levels,
    seed,
  }: { readonly group: number; readonly levels: GroupLaw['levels']; readonly seed: number },
): PlantedShop {
  const law = shop.laws[group]
  const half = { ...law, share: law.share / 2 }
  const laws = [...shop.laws.with(group, half), { ...half, levels: { ...law.levels, ...levels } }]
  let member = 0
  const groups = shop.groups.map((own) => (own === group && member++ % 2 === 1 ? shop.laws.length : own))
  return redrawn({ ...shop, groups, laws }, (row) => groups[row] !== shop.groups[row], seed)
}

/**
 * The same shop months on end without change: a share of the customers is replaced by others of the same groups and
 * everybody's values are drawn again from the law of their group. Nothing is to be found in it.
 */
export function* steadyMonths(
  shop: PlantedShop,
  { months, replaced, seed }: { readonly months: number; readonly replaced: number; readonly seed: number },
): Generator<PlantedShop> {
  let current = shop
  for (let month = 0; month < months; month++) {
    yield current
    const count = Math.round(replaced * current.groups.length)
    const gone = exits(current, { share: replaced, seed: seed * 4096 + month })
    const full = entries(gone, { count, seed: seed * 4096 + month })
    current = redrawn(full, () => true, seed * 4096 + month)
  }
}

/** Levels of groups that lie apart: each the farthest of many candidates from those before. */
function spreadLevels(random: Random, groups: number, features: number): number[][] {
  const chosen: number[][] = []
  for (let group = 0; group < groups; group++) {
    let best: number[] = []
    let widest = -1
    for (let candidate = 0; candidate < 200; candidate++) {
      const levels = Array.from({ length: features }, () => random())
      const gap = Math.min(
        2,
        ...chosen.map((other) => Math.hypot(...other.map((level, place) => level - levels[place]))),
      )
      if (gap > widest) {
        widest = gap
        best = levels
      }
    }
    chosen.push(best)
  }
  return chosen
}

function drawn(groups: Int32Array, laws: readonly GroupLaw[], born: number, random: Random): PlantedShop {
  const values = Array.from(groups, (group) => drawCustomer(laws[group], random))
  const columns = Object.fromEntries(
    PLANTABLE.map((feature) => [feature, Float64Array.from(values, (customer) => customer[feature])]),
  )
  const customerIds = Array.from(groups, (_, row) => `c${String(born + row).padStart(7, '0')}`)
  return { table: { customerIds, columns }, groups, laws, born: born + groups.length }
}

/** A feature that tells no group apart lies around the middle. */
function drawCustomer({ levels, scatter }: GroupLaw, random: Random): Record<string, number> {
  return Object.fromEntries(
    PLANTABLE.map((feature) => [
      feature,
      UNITS[feature]((levels[feature] ?? 0.5) + scatter * normal(random)),
    ]),
  )
}

function drawGroup(laws: readonly GroupLaw[], random: Random): number {
  let left = random() * laws.reduce((total, { share }) => total + share, 0)
  const group = laws.findIndex(({ share }) => {
    left -= share
    return left < 0
  })
  return group < 0 ? laws.length - 1 : group
}

function redrawn(shop: PlantedShop, changes: (row: number) => boolean, seed: number): PlantedShop {
  const random = createRandom(seed, 5)
  const columns = Object.fromEntries(PLANTABLE.map((feature) => [feature, columnOf(shop, feature).slice()]))
  shop.groups.forEach((group, row) => {
    if (!changes(row)) return
    const customer = drawCustomer(shop.laws[group], random)
    for (const feature of PLANTABLE) columns[feature][row] = customer[feature]
  })
  return { ...shop, table: { ...shop.table, columns } }
}

function joined(first: PlantedShop, second: PlantedShop): PlantedShop {
  const columns = Object.fromEntries(
    PLANTABLE.map((feature) => [
      feature,
      Float64Array.of(...columnOf(first, feature), ...columnOf(second, feature)),
    ]),
  )
  const customerIds = [...first.table.customerIds, ...second.table.customerIds]
  const groups = Int32Array.of(...first.groups, ...second.groups)
  return { ...first, table: { customerIds, columns }, groups, born: second.born }
}

function keep(shop: PlantedShop, stays: (row: number) => boolean): PlantedShop {
  const rows = Uint32Array.from(shop.groups.keys()).filter(stays)
  const columns = Object.fromEntries(
    PLANTABLE.map((feature) => [feature, Float64Array.from(rows, (row) => columnOf(shop, feature)[row])]),
  )
  return {
    ...shop,
    table: { customerIds: Array.from(rows, (row) => shop.table.customerIds[row]), columns },
    groups: Int32Array.from(rows, (row) => shop.groups[row]),
  }
}

function columnOf({ table }: PlantedShop, feature: string): Float64Array {
  return table.columns[feature] ?? new Float64Array(table.customerIds.length)
}

/** About standard normal: twelve uniform numbers, centred. */
function normal(random: Random): number {
  let total = -6
  for (let draw = 0; draw < 12; draw++) total += random()
  return total
}
