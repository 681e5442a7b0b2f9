import {
  type CustomerExplanation,
  MOVE_KINDS,
  type NameReason,
  type PurchaseRhythm,
  type RecencyStatus,
  type SegmentPlace,
} from '@clientele/engine'
import { z } from 'zod'

/** A place among the segments; `id` and `name` are null where nobody is today. */
const place = z.strictObject({
  population: z.string(),
  id: z.string().nullable(),
  name: z.string().nullable(),
})

/** What `explain --json` prints. Distances are in model space, values in original units. */
export const explainDocument = z.strictObject({
  schemaVersion: z.literal(1),
  asOf: z.string(),
  modelId: z.string(),
  customerId: z.string(),
  segment: place,
  /** Conditions of the segment's name, with the values of the segment that meet them. */
  nameReasons: z.array(
    z.strictObject({
      says: z.string(),
      feature: z.string(),
      statistic: z.enum(['position', 'positionInPopulation', 'spread', 'median', 'separation', 'known']),
      is: z.enum(['>=', '<=', '>', '<']),
      limit: z.number(),
      value: z.number(),
    }),
  ),
  recencyStatus: z.enum(['active', 'slowing', 'lapsed']),
  /** That the customer has not left for good; null where a forecast from an earlier date did not come true. */
  probabilityAlive: z.number().min(0).max(1).nullable(),
  /** To the own centroid; null for the lapsed, who are grouped by the window and not by a model. */
  distance: z.number().nullable(),
  /** The second nearest; null where there is no other. */
  second: z.strictObject({ segment: place, distance: z.number() }).nullable(),
  margin: z.number().nullable(),
  /** Difference of the squared distances: the sum of the contributions. */
  difference: z.number().nullable(),
  features: z.array(
    z.strictObject({
      feature: z.string(),
      value: z.number().nullable(),
      /** What stands in for an unknown value. */
      standIn: z.number().nullable(),
      /** Among all customers, 0 least, 1 most; of recencyDays 1 is most recent. */
      position: z.number().nullable(),
      /** Positive speaks for the segment; null for a feature that the model does not use. */
      contribution: z.number().nullable(),
    }),
  ),
  /** The smallest change of one feature that moves the customer; `to` is null when none that can be reached does. */
  changes: z.array(
    z.strictObject({
      feature: z.string(),
      from: z.number(),
      to: z.number().nullable(),
      by: z.number().nullable(),
      segment: place.nullable(),
    }),
  ),
  /** Days without an order until the customer is elsewhere; null when waiting changes nothing within ten years. */
  silence: z.strictObject({ days: z.int().positive(), segment: place }).nullable(),
  /** An order of the mean amount, today; null for the lapsed. */
  order: z.strictObject({ amount: z.number(), segment: place, moves: z.boolean() }).nullable(),
  /** All features together; the values need be no possible customer. */
  nearest: z
    .strictObject({
      distance: z.number(),
      segment: place,
      values: z.record(z.string(), z.number()).nullable(),
    })
    .nullable(),
  /** Since a month before; null when no sale lies before that. */
  since: z
    .strictObject({
      asOf: z.string(),
      kind: z.enum(MOVE_KINDS),
      from: place.nullable(),
      features: z.array(
        z.strictObject({ feature: z.string(), before: z.number().nullable(), after: z.number().nullable() }),
      ),
    })
    .nullable(),
})

/** An explanation with what surrounds it. */
export interface ExplainedCustomer {
  readonly asOf: string
  readonly modelId: string
  readonly explanation: CustomerExplanation
  readonly nameReasons: readonly NameReason[]
  readonly status: RecencyStatus
  readonly rhythm: PurchaseRhythm
  /** Null where it cannot be said. */
  readonly probabilityAlive: number | null
  /** The moment that `explanation.since` looks back to. */
  readonly previousAsOf: string | null
}

/** The same as a document. */
export function toExplainDocument(explained: ExplainedCustomer): z.infer<typeof explainDocument> {
  const { asOf, modelId, explanation, nameReasons, status, probabilityAlive, previousAsOf } = explained
  const { customerId, distance, second, margin, difference, silence, order, nearest, since } = explanation
  return {
    schemaVersion: 1,
    asOf,
    modelId,
    customerId,
    segment: toPlace(explanation.place),
    nameReasons: nameReasons.map((reason) => ({ ...reason })),
    recencyStatus: status,
    probabilityAlive,
    distance,
    second: second && { segment: toPlace(second.place), distance: second.distance },
    margin,
    difference,
    features: explanation.features.map((feature) => ({ ...feature })),
    changes: explanation.changes.map(({ place: to, ...change }) => ({
      ...change,
      segment: to && toPlace(to),
    })),
    silence: silence && { days: silence.days, segment: toPlace(silence.place) },
    order: order && { amount: order.amount, segment: toPlace(order.place), moves: order.moves },
    nearest: nearest && {
      distance: nearest.distance,
      segment: toPlace(nearest.place),
      values: nearest.values && { ...nearest.values },
    },
    since:
      since &&
      (previousAsOf === null
        ? null
        : {
            asOf: previousAsOf,
            kind: since.kind,
            from: since.from && toPlace(since.from),
            features: since.features.map((feature) => ({ ...feature })),
          }),
  }
}

function toPlace({ population, id, name }: SegmentPlace): z.infer<typeof place> {
  return { population, id, name: name?.en ?? null }
}
