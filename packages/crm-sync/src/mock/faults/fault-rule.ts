import { z } from 'zod'
import { faultKind } from './fault-catalog.ts'
import type { FaultMoment } from './fault-kind.ts'
import { type FaultParameters, faultParameters, PARAMETER_NAMES } from './fault-parameters.ts'

/** When a fault strikes. All conditions must hold; of the faults that spoil an answer, the first that strikes wins. */
export interface FaultRule extends FaultParameters {
  /** Name of the fault, one of `FAULT_NAMES`. */
  readonly fault: string
  /** Path with `*` for anything, with or without a method before it, as in `POST *\/batch/upsert`. Default all. */
  readonly route?: string | undefined
  /** Of each request that matches; default 1. */
  readonly probability?: number | undefined
  /** Only the n-th request that matches, counted from 1. */
  readonly nth?: number | undefined
  /** From this matching request on; default 1. */
  readonly from?: number | undefined
  /** Once it strikes, so many matching requests in a row suffer; default 1. */
  readonly burst?: number | undefined
  /** Strikes so often at most; default no limit. */
  readonly most?: number | undefined
  /** Whether the work is done when it strikes; the default stands in the catalogue. */
  readonly when?: FaultMoment | undefined
}

const count = z.int().min(1).optional()

/** Checks one rule. */
export const faultRule: z.ZodType<FaultRule> = z
  .strictObject({
    fault: z.string().refine((name) => faultKind(name) !== undefined, 'there is no such fault'),
    route: z.string().min(1).optional(),
    probability: z.number().min(0).max(1).optional(),
    nth: count,
    from: count,
    burst: count,
    most: count,
    when: z.enum(['before', 'after']).optional(),
    ...faultParameters,
  })
  .superRefine((rule, context) => {
    const kind = faultKind(rule.fault)
    if (kind === undefined) return
    const moments = 'moments' in kind ? kind.moments : (['before'] as const)
    if (rule.when !== undefined && !moments.includes(rule.when)) {
      const message = `${rule.fault} strikes ${moments[0]} the work only`
      context.addIssue({ code: 'custom', path: ['when'], message })
    }
    for (const name of PARAMETER_NAMES) {
      if (rule[name] === undefined || kind.takes?.includes(name)) continue
      context.addIssue({ code: 'custom', path: [name], message: `${rule.fault} does not heed it` })
    }
  })
