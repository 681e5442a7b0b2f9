import { z } from 'zod'
import { coefficient, count, moment, share, source } from '../scalars.ts'

/** What the last study of stability said of the models of a population. */
export interface PlaybookPopulationStability {
  /** The date up to which it looked, not after the issue's. */
  readonly asOf: string
  /** The agreement to keep. */
  readonly threshold: number
  /** Agreement of models with no time between them; null where it is not defined. */
  readonly noiseFloor: number | null
  /** Whether the floor is not below the threshold. */
  readonly judgeable: boolean
  /** How long a model can be kept, from the worst starting date; null when a start cannot be judged. */
  readonly retrainEveryWeeks: number | null
  /** From the median one. */
  readonly medianWeeks: number | null
  /** How far it looked. */
  readonly horizonWeeks: number
  readonly starts: number
  /** Agreement by weeks from the latest start, with its interval; null where it is not defined. */
  readonly points?: readonly PlaybookTimePoint[] | undefined
  /** Why it had fallen at the last of them: shares of the drop that add up to it. */
  readonly drop?: PlaybookDrop | null | undefined
  readonly source: string
}

/** Agreement of a model that old with one fitted that day. */
export interface PlaybookTimePoint {
  readonly weeks: number
  readonly ari: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Why an agreement fell. */
export interface PlaybookDrop {
  readonly drop: number
  readonly causes: Readonly<Record<PlaybookDropCause, number>>
}

const CAUSES = ['ageing', 'scale', 'mix', 'structure', 'optimiser'] as const

export type PlaybookDropCause = (typeof CAUSES)[number]

const weeks = z.number().min(0)

export const playbookPopulationStability: z.ZodType<PlaybookPopulationStability> = z.strictObject({
  asOf: moment,
  threshold: share,
  noiseFloor: coefficient.nullable(),
  judgeable: z.boolean(),
  retrainEveryWeeks: weeks.nullable(),
  medianWeeks: weeks.nullable(),
  horizonWeeks: count,
  starts: count,
  points: z
    .array(
      z.strictObject({
        weeks,
        ari: coefficient.nullable(),
        low: coefficient.nullable(),
        high: coefficient.nullable(),
      }),
    )
    .optional(),
  drop: z
    .strictObject({ drop: z.number(), causes: z.record(z.enum(CAUSES), z.number()) })
    .nullable()
    .optional(),
  source,
})
