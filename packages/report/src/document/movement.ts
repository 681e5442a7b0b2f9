import { z } from 'zod'
import { count, month, source } from './scalars.ts'

/** Who went where since the previous issue. Absent from the document (null) in the first issue of a shop. */
export interface Movement {
  readonly previousMonth: string
  /**
   * The segments of the previous issue, in its order, with their customers, and how many of these ordered since
   * (the measured base rate of a test); `buyersSince` null when not counted.
   */
  readonly previousSegments: readonly {
    readonly id: string
    readonly name: { readonly en: string; readonly fr: string }
    readonly customers: number
    readonly buyersSince: number | null
  }[]
  /** Non-zero flows. `from` null = was not a customer then; `to` null = no longer among the customers. */
  readonly flows: readonly {
    readonly from: string | null
    readonly to: string | null
    readonly customers: number
  }[]
  /** The flows by the reason of each move, those who stayed included; absent in documents of before. */
  readonly moves?: readonly MovementMove[] | undefined
  readonly source: string
}

const moveKinds = ['stayed', 'promoted', 'bought', 'aged', 'refit', 'lapsed', 'entered', 'left'] as const

/** Customers who went the same way for the same reason. */
export interface MovementMove {
  readonly from: string | null
  readonly to: string | null
  /**
   * `promoted`, `bought`: ordered since; `aged`: the clock alone; `refit`: only because the model changed; `lapsed`: no
   * order in the window any more.
   */
  readonly kind: (typeof moveKinds)[number]
  readonly customers: number
  /** What they had spent as of the previous issue, and as of this one. */
  readonly revenueBefore: number
  readonly revenueNow: number
}

export const movement: z.ZodType<Movement> = z.strictObject({
  previousMonth: month,
  previousSegments: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }),
      customers: count,
      buyersSince: count.nullable(),
    }),
  ),
  flows: z.array(
    z.strictObject({ from: z.string().nullable(), to: z.string().nullable(), customers: z.int().min(1) }),
  ),
  moves: z
    .array(
      z.strictObject({
        from: z.string().nullable(),
        to: z.string().nullable(),
        kind: z.enum(moveKinds),
        customers: z.int().min(1),
        revenueBefore: z.number(),
        revenueNow: z.number(),
      }),
    )
    .optional(),
  source,
})
