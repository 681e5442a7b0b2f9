/** Moments at which a sync can die, each between two things that belong together. */
export const CRASH_POINTS = [
  'while the schema is made',
  'before the plan is recorded',
  'after the plan is recorded',
  'before sent is recorded',
  'sent is recorded, nothing on the wire',
  'on the wire, not applied',
  'applied, not answered',
  'answered, not recorded',
  'after an answer is recorded',
  'between the halves of a refused batch',
  'between contacts and their lists',
  'while unknowns are read back',
  'before the plan is finished',
  'while a journal is rebuilt',
] as const

export type CrashPoint = (typeof CRASH_POINTS)[number]
