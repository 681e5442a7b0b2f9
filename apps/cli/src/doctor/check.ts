import type { z } from 'zod'
import type { doctorDocument } from '../documents/doctor-document.ts'

/** One thing looked at: what was found, and the cure where there is something to do. */
export type Check = z.infer<typeof doctorDocument>['checks'][number]

/** All is well. */
export const ok = (id: string, finding: string): Check => ({ id, state: 'ok', finding, cure: null })

/** Commands run, but something is missing or looks odd. */
export const warning = (id: string, finding: string, cure: string): Check => ({
  id,
  state: 'warning',
  finding,
  cure,
})

/** A command that needs it would be refused. */
export const problem = (id: string, finding: string, cure: string): Check => ({
  id,
  state: 'problem',
  finding,
  cure,
})

/** The sentence of an error; ours never hold personal data or passwords. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
