import { assignCustomers } from '../assign-customers.ts'
import { segmentIdentities } from '../identity/segment-identity.ts'
import { LAPSED } from '../populations/lapsed-population.ts'
import type { Segmentation } from '../segment-customers.ts'
import { type SegmentMember, segmentMembers } from '../segment-members.ts'
import { MOVE_KINDS, type MoveKind } from './move-kind.ts'

/** Customers and the money they carry. */
export interface Moved {
  readonly customers: number
  /** Sum of their `monetary` as of the earlier date; 0 for those who were no customers. */
  readonly revenueBefore: number
  /** Sum of their `monetary` as of the later date; 0 for those who are none any more. */
  readonly revenueNow: number
}

/** Customers who went the same way for the same reason. */
export interface Move extends Moved {
  /** Id of the earlier segment; null for who was no customer. */
  readonly from: string | null
  /** Id of the later segment; null for who is no customer any more. */
  readonly to: string | null
  readonly kind: MoveKind
}

/** Where the customers of two dates went. */
export interface SegmentMovement {
  /** None without customers; by earlier segment, later segment and kind, those from and to nowhere last. */
  readonly moves: readonly Move[]
  readonly kinds: Readonly<Record<MoveKind, Moved>>
  /** Moves of all kinds together: row i went from `from[i]`, column j to `to[j]`. */
  readonly matrix: {
    /** Segments then, and null for nowhere. */
    readonly from: readonly (string | null)[]
    /** Segments now, and null for nowhere. */
    readonly to: readonly (string | null)[]
    readonly customers: readonly (readonly number[])[]
  }
  /** Of the customers of each earlier segment, those who ordered since. */
  readonly buyersSince: ReadonlyMap<string, number>
}

/**
 * Follows every customer from one segmentation to a later one of the same shop and says why they moved. Row sums of the
 * matrix are the sizes of the earlier segments, column sums those of the later ones.
 *
 * Whether a customer ordered since is told by `lifetimeOrders`, where both tables have it, and by `frequency` otherwise.
 * For one who did not, the features of today are those of then with the clock moved; the earlier model labels them.
 * When both segmentations have the same model, no move is a `refit`.
 *
 * @param current from `inheritSegments`, so that segments that live on have one id in both.
 * @throws EngineError as `assignCustomers`, when the later table lacks a feature of the earlier model. O(n k d).
 * @example segmentMovement(june, july).kinds.promoted.customers // 214 came back for a second order
 */
export function segmentMovement(previous: Segmentation, current: Segmentation): SegmentMovement {
  const before = new Map<string, SegmentMember>()
  for (const member of segmentMembers(previous)) before.set(member.customerId, member)
  const byEarlierModel = earlierLabels(previous, current)
  const sums = new Map<string, Sum>()
  const buyersSince = new Map(previous.segments.map(({ id }) => [id, 0]))
  const add = (from: SegmentMember | undefined, to: SegmentMember | undefined, kind: MoveKind): void => {
    const way = { from: from?.segment.id ?? null, to: to?.segment.id ?? null, kind }
    const key = JSON.stringify(way)
    const sum = sums.get(key) ?? { ...way, customers: 0, revenueBefore: 0, revenueNow: 0 }
    sum.customers++
    sum.revenueBefore += from?.monetary ?? 0
    sum.revenueNow += to?.monetary ?? 0
    sums.set(key, sum)
  }
  for (const now of segmentMembers(current)) {
    const then = before.get(now.customerId)
    before.delete(now.customerId)
    if (then === undefined) {
      add(then, now, 'entered')
      continue
    }
    const hasBought = now.ordersEver > then.ordersEver
    if (hasBought) buyersSince.set(then.segment.id, (buyersSince.get(then.segment.id) ?? 0) + 1)
    add(then, now, kindOfMove(then, now, hasBought, byEarlierModel))
  }
  for (const gone of before.values()) add(gone, undefined, 'left')
  return summary([...sums.values()], previous, current, buyersSince)
}

type Sum = { -readonly [Key in keyof Move]: Move[Key] }

/** Why one customer is where they are now. */
export function kindOfMove(
  then: SegmentMember,
  now: SegmentMember,
  hasBought: boolean,
  byEarlierModel: (row: number) => string | null,
): MoveKind {
  if (then.segment.id === now.segment.id) return 'stayed'
  if (now.segment.population === LAPSED) return 'lapsed'
  if (hasBought) {
    const isPromoted =
      then.segment.population !== now.segment.population && then.segment.population !== LAPSED
    return isPromoted ? 'promoted' : 'bought'
  }
  return byEarlierModel(now.row) === now.segment.id ? 'aged' : 'refit'
}

/** The segment that the earlier model has for a row of today's table; null for none. */
export function earlierLabels(previous: Segmentation, current: Segmentation): (row: number) => string | null {
  const { population, cluster } = assignCustomers(previous.model, current.table)
  const { populations } = previous.model
  const inForce = new Set(
    populations
      .filter((model) =>
        current.model.populations.some(
          (now) => now.name === model.name && JSON.stringify(now) === JSON.stringify(model),
        ),
      )
      .map(({ name }) => name),
  )
  const known = [
    // A cluster of a model in force that nobody stood in then has a segment only now.
    ...segmentIdentities(current).filter((identity) => inForce.has(identity.population)),
    ...segmentIdentities(previous),
  ]
  const ids = new Map(known.map((identity) => [`${identity.population} ${identity.cluster}`, identity.id]))
  return (row) => ids.get(`${populations[population[row]]?.name} ${cluster[row]}`) ?? null
}

function summary(
  moves: readonly Move[],
  previous: Segmentation,
  current: Segmentation,
  buyersSince: ReadonlyMap<string, number>,
): SegmentMovement {
  const from: (string | null)[] = [...previous.segments.map(({ id }) => id), null]
  const to: (string | null)[] = [...current.segments.map(({ id }) => id), null]
  const [rowOf, columnOf] = [from, to].map((ids) => new Map(ids.map((id, place) => [id, place])))
  const place = (places: ReadonlyMap<string | null, number>, id: string | null): number => places.get(id) ?? 0
  const customers = from.map(() => to.map(() => 0))
  const kinds = Object.fromEntries(
    MOVE_KINDS.map((kind) => [kind, { customers: 0, revenueBefore: 0, revenueNow: 0 }]),
  ) as Record<MoveKind, { -readonly [Key in keyof Moved]: number }> // MOVE_KINDS names every kind
  for (const move of moves) {
    customers[place(rowOf, move.from)][place(columnOf, move.to)] += move.customers
    kinds[move.kind].customers += move.customers
    kinds[move.kind].revenueBefore += move.revenueBefore
    kinds[move.kind].revenueNow += move.revenueNow
  }
  const inOrder = moves.toSorted(
    (a, b) =>
      place(rowOf, a.from) - place(rowOf, b.from) ||
      place(columnOf, a.to) - place(columnOf, b.to) ||
      MOVE_KINDS.indexOf(a.kind) - MOVE_KINDS.indexOf(b.kind),
  )
  return { moves: inOrder, kinds, matrix: { from, to, customers }, buyersSince }
}
