import { countRecencyStatus, type KChoice, purchaseRhythm } from '@clientele/engine'
import { z } from 'zod'
import { customersIn } from '../segments/customers-in.ts'
import { kChoiceWords } from '../segments/k-choice-words.ts'
import type { ShopSegmentation } from '../segments/segment-shop.ts'
import { kChoiceDocument, toKChoiceDocument } from './k-choice-document.ts'

const count = z.int().nonnegative()

/** One segment of one population. */
const segment = z.strictObject({
  id: z.string(),
  name: z.string(),
  customers: count,
  /** Of all customers, 0 to 1. */
  share: z.number(),
  revenue: z.number(),
  /** Of all revenue; null when there is none. */
  revenueShare: z.number().nullable(),
  medians: z.strictObject({ recencyDays: z.number(), frequency: z.number(), monetary: z.number() }),
  /** Customers by recency status; adds up to `customers`. */
  recencyStatus: z.strictObject({ active: count, slowing: count, lapsed: count }),
})

/** What `segment --json` prints. */
export const segmentDocument = z.strictObject({
  schemaVersion: z.literal(1),
  asOf: z.string(),
  modelId: z.string(),
  customers: count,
  /** Until when a silence is ordinary; see `purchaseRhythm`. */
  rhythm: z.strictObject({
    activeDays: count,
    slowingDays: count,
    source: z.enum(['gaps', 'convention']),
    repeatBuyers: count,
  }),
  populations: z.array(
    z.strictObject({
      name: z.string(),
      rule: z.strictObject({ minFrequency: z.int(), maxFrequency: z.int().nullable() }),
      customers: count,
      k: count,
      /** Null where it is not defined: fewer than two segments. */
      silhouette: z.number().nullable(),
      segments: z.array(segment),
      /** With `--k auto` and `--votes`. */
      kChoice: kChoiceDocument.optional(),
      notes: z.array(z.string()),
    }),
  ),
})

/** The printable part of a segmentation: no customer, only segments. */
export function toSegmentDocument({
  asOf,
  segmentation,
  model,
  kChoices,
}: ShopSegmentation): z.infer<typeof segmentDocument> {
  const rhythm = purchaseRhythm(segmentation.table)
  const statuses = countRecencyStatus(segmentation, rhythm)
  const statusOf = new Map(segmentation.segments.map(({ id }, index) => [id, statuses[index]]))
  return {
    schemaVersion: 1,
    asOf,
    modelId: model.id,
    customers: customersIn(segmentation),
    rhythm,
    populations: segmentation.populations.map(
      ({ name, rule, customers, silhouette, segments, notes }, index) => ({
        name,
        rule: { ...rule },
        customers,
        k: segments.length,
        silhouette: silhouette?.value ?? null,
        segments: segments.map((entry) => ({
          id: entry.id,
          name: entry.name.en,
          customers: entry.size,
          share: entry.share,
          revenue: entry.revenue,
          revenueShare: entry.revenueShare,
          medians: { ...entry.medians },
          recencyStatus: statusOf.get(entry.id) ?? { active: 0, slowing: 0, lapsed: 0 },
        })),
        ...choiceOf(kChoices?.[index]),
        notes: [...notes, ...wordsOf(name, kChoices?.[index])],
      }),
    ),
  }
}

function choiceOf(choice: KChoice | undefined): { kChoice?: z.infer<typeof kChoiceDocument> } {
  return choice === undefined ? {} : { kChoice: toKChoiceDocument(choice) }
}

function wordsOf(name: string, choice: KChoice | undefined): string[] {
  return choice === undefined ? [] : kChoiceWords(name, choice)
}
