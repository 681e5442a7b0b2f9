import { DESIGN_IDS } from '@clientele/engine'
import { z } from 'zod'

const count = z.int().nonnegative()
const weeks = z.number().nonnegative()
/** Adjusted Rand index or a bound of it; null where it is not defined. */
const ari = z.number().min(-1).max(1).nullable()

/** A figure over the starting dates; null where it is not known: of all, or of a start that counts. */
const overStarts = z.strictObject({ median: z.number().nullable(), worst: z.number().nullable() })

const point = z.strictObject({ date: z.string(), weeks, ari, low: ari, high: ari })

/** Customers whom a model that old puts elsewhere than one fitted that day; the worst is the most. */
const misassigned = z.strictObject({
  weeks,
  /** Starts that go that far. */
  starts: count,
  customers: overStarts,
  share: overStarts,
  revenue: overStarts,
  revenueShare: overStarts,
})

/** Why agreement had fallen by the end of the latest start. */
const drop = z.strictObject({
  date: z.string(),
  ari: z.number(),
  /** 1 - ari. */
  drop: z.number(),
  /** They add up to the drop; below 0: by itself it would have brought the models closer. */
  causes: z.strictObject({
    ageing: z.number(),
    scale: z.number(),
    mix: z.number(),
    structure: z.number(),
    optimiser: z.number(),
  }),
  /** The largest of them; null where nothing fell. */
  main: z.enum(['ageing', 'scale', 'mix', 'structure', 'optimiser']).nullable(),
})

/** Population stability index of a feature over the same time; null where it is not defined. */
const shift = z.strictObject({
  feature: z.string(),
  index: z.number().nullable(),
  band: z.enum(['none', 'moderate', 'large']).nullable(),
})

/** The model in force: its design, its k, from the latest start. */
const population = z.strictObject({
  name: z.string(),
  k: count,
  /** As of the latest start. */
  customers: count,
  threshold: z.number(),
  noiseFloor: ari,
  /** Whether models with no time between them agree that well. */
  judgeable: z.boolean(),
  points: z.array(point),
  /** As-of date of the first of two consecutive points below threshold and floor. */
  crossesAt: z.string().nullable(),
  /** Longest interval whose lower bounds stay above the threshold; null when not judgeable. */
  retrainEveryWeeks: weeks.nullable(),
  /** The same over all starting dates; the worst one is the calendar's. Null where a start cannot be judged. */
  retrain: overStarts,
  notes: z.array(z.string()),
})

/** One design, population and k. */
const line = z.strictObject({
  design: z.enum(DESIGN_IDS),
  /** null: all sales before the as-of date. */
  windowDays: z.int().nullable(),
  population: z.string(),
  k: count,
  inForce: z.boolean(),
  /** As of the latest start. */
  customers: count,
  /** Starting dates, and those whose noise floor is not below the threshold. */
  starts: count,
  judgeableStarts: count,
  noiseFloor: overStarts,
  /** Least mean bootstrap Jaccard similarity of a segment. */
  lowestJaccard: overStarts,
  /** Longest interval in weeks whose lower bounds stay above the threshold. */
  retrain: overStarts,
  /** Weeks that the time ARI stayed at or above a threshold, and from each start, the latest first; null: undefined at every date. */
  held: z.array(
    z.strictObject({ threshold: z.number(), ...overStarts.shape, starts: z.array(weeks.nullable()) }),
  ),
  misassigned: z.array(misassigned),
  drop: drop.nullable(),
  psi: z.array(shift),
  notes: z.array(z.string()),
})

/** What `stability --json` prints. */
export const stabilityDocument = z.strictObject({
  schemaVersion: z.literal(1),
  asOf: z.string(),
  /** The design in force. */
  design: z.enum(DESIGN_IDS),
  horizonWeeks: count,
  /** null: by calendar months. */
  stepWeeks: count.nullable(),
  threshold: z.number(),
  /** Starting dates, the latest first. */
  starts: z.array(z.string()),
  /** Empty when the design in force was not among those studied. */
  populations: z.array(population),
  designs: z.array(line),
})

export type StabilityDocument = z.infer<typeof stabilityDocument>
