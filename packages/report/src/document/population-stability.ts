import { z } from 'zod'
import { coefficient, count, moment, share, source } from './scalars.ts'

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
  readonly source: string
}

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
  source,
})
