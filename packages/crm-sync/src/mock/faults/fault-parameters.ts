import { z } from 'zod'

/** What a rule may say about its fault; which of these a fault heeds stands in the catalogue. */
export interface FaultParameters {
  /** HTTP status. */
  readonly status?: number | undefined
  /** Records of a batch that suffer. */
  readonly records?: number | undefined
  /** How long it takes. */
  readonly milliseconds?: number | undefined
  /** Seconds of the Retry-After header. */
  readonly retryAfter?: number | undefined
  /** Name of a contact property. */
  readonly property?: string | undefined
}

/** Fields of a rule for its parameters. */
export const faultParameters: {
  readonly [K in keyof Required<FaultParameters>]: z.ZodType<FaultParameters[K]>
} = {
  status: z.int().min(400).max(599).optional(),
  records: z.int().min(1).max(100).optional(),
  milliseconds: z.number().min(0).max(600_000).optional(),
  retryAfter: z.int().min(0).max(86_400).optional(),
  property: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .optional(),
}

/** Names of all parameters. */
export const PARAMETER_NAMES = Object.keys(faultParameters) as readonly (keyof FaultParameters)[]
