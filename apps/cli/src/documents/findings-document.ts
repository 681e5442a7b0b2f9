import type { Finding } from '@clientele/sql-eda'
import { z } from 'zod'

/** What `explore --findings --json` prints: decisions, each with what the data say about it. */
export const findingsDocument = z.strictObject({
  schemaVersion: z.literal(1),
  /** Nothing dated then or later was seen; null when the whole source was. */
  asOf: z.string().nullable(),
  findings: z.array(
    z.strictObject({
      id: z.string(),
      /** warning: results may be wrong; decide: a choice that changes results; note: in force is what the data suggest. */
      severity: z.enum(['note', 'decide', 'warning']),
      decision: z.string(),
      setBy: z.string(),
      /** Value of one of the options. */
      recommended: z.string(),
      /** null when nothing sets it. */
      inForce: z.string().nullable(),
      options: z.array(z.strictObject({ value: z.string(), means: z.string() })),
      evidence: z.array(z.string()),
      sql: z.string(),
    }),
  ),
})

/** Findings as JSON prints them. */
export function toFindings(found: readonly Finding[]): z.infer<typeof findingsDocument>['findings'] {
  return found.map(({ id, severity, decision, setBy, recommended, inForce, options, evidence, sql }) => ({
    id,
    severity,
    decision,
    setBy,
    recommended,
    inForce,
    options: options.map(({ value, means }) => ({ value, means })),
    evidence: [...evidence],
    sql,
  }))
}
