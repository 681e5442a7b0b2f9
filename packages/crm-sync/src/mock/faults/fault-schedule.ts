import { z } from 'zod'
import { CrmError } from '../../errors.ts'
import { type FaultRule, faultRule } from './fault-rule.ts'

/** A plan of mishaps; the same seed and the same order of requests give the same mishaps. */
export interface FaultSchedule {
  /** Default 1. */
  readonly seed?: number | undefined
  /** How long a change takes until the search finds it; default 0. */
  readonly searchLagMs?: number | undefined
  /** Part of the rate limit that another program uses up, 0 to 1; default 0. */
  readonly rogueShare?: number | undefined
  readonly rules?: readonly FaultRule[] | undefined
}

const schedule: z.ZodType<FaultSchedule> = z.strictObject({
  seed: z.int().optional(),
  searchLagMs: z.number().min(0).optional(),
  rogueShare: z.number().min(0).max(1).optional(),
  rules: z.array(faultRule).optional(),
})

/**
 * Checks a fault schedule, for example from a file.
 *
 * @throws CrmError `BAD_FAULTS` that names the part and what is wrong with it
 *
 * @example
 * readFaultSchedule({ seed: 7, rules: [{ fault: 'reset', when: 'after', route: '*\/batch/upsert', probability: 0.2 }] })
 */
export function readFaultSchedule(value: unknown): FaultSchedule {
  const parsed = schedule.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue === undefined || issue.path.length === 0 ? 'the whole' : issue.path.join('.')
  throw new CrmError(
    'BAD_FAULTS',
    `The fault schedule cannot be used: ${place}: ${issue?.message ?? 'not understood'}; see docs/mock-crm.md.`,
  )
}
