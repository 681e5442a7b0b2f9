import type { MockAccount } from '../api/mock-account.ts'
import type { FaultParameters } from './fault-parameters.ts'
import type { MockFault } from './mock-fault.ts'
import type { Chance } from './seeded-chance.ts'

/** Whether the work is done when the fault strikes. */
export type FaultMoment = 'before' | 'after'

/** What a kind makes its fault from. */
export interface FaultCircumstances {
  readonly when: FaultMoment
  readonly parameters: FaultParameters
  readonly chance: Chance
  /** Milliseconds since 1970. */
  readonly now: number
}

interface KindBase {
  /** What happens, in half a sentence. */
  readonly says: string
  /** Parameters that it heeds; others are refused. */
  readonly takes?: readonly (keyof FaultParameters)[]
}

/** Goes wrong on the way to the client. */
export interface AnswerKind extends KindBase {
  /** When it may strike; the first is the default. */
  readonly moments: readonly [FaultMoment, ...FaultMoment[]]
  make(circumstances: FaultCircumstances): MockFault
}

/** Changes the account behind the client's back, just before the request is carried out. */
export interface WorldKind extends KindBase {
  /** False when there was nothing to change. */
  happen(account: MockAccount, circumstances: FaultCircumstances): boolean
}

export type FaultKind = AnswerKind | WorldKind
