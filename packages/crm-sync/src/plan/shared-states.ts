import type { ContactFacts, ContactState } from '../contact-state.ts'
import type { SyncMember } from '../read-members.ts'
import { memberFacts, nextState, type PlanStamp } from './desired-state.ts'

/** Makes facts and states so that equal ones are one object. */
export interface SharedStates {
  facts(member: SyncMember): ContactFacts
  next(facts: ContactFacts, current: ContactState | undefined): ContactState
}

/**
 * Facts and states of a plan. A million customers have a few hundred different facts, and as many different states
 * while the CRM knows none of them: shared, they cost a plan half of its memory.
 */
export function sharedStates(stamp: PlanStamp): SharedStates {
  const facts = new Map<string, ContactFacts>()
  const firstStates = new Map<ContactFacts, ContactState>()
  return {
    facts(member) {
      const { population, segmentId, rScore, fScore, mScore } = member
      // Neither population nor segment holds a ";": the members file refuses it.
      const key = `${population};${segmentId};${rScore};${fScore};${mScore}`
      const known = facts.get(key)
      if (known !== undefined) return known
      const made = memberFacts(member)
      facts.set(key, made)
      return made
    },
    next(wanted, current) {
      if (current !== undefined) return nextState(wanted, current, stamp)
      const known = firstStates.get(wanted)
      if (known !== undefined) return known
      const made = nextState(wanted, undefined, stamp)
      firstStates.set(wanted, made)
      return made
    },
  }
}
