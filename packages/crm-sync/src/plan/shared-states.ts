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
 * before and after: shared, they cost a plan half of its memory. Equal states of contacts should be one object, too, as the
 * journal gives them.
 */
export function sharedStates(stamp: PlanStamp, scores = true): SharedStates {
  const facts = new Map<string, ContactFacts>()
  const nextStates = new Map<ContactFacts, Map<ContactState | undefined, ContactState>>()
  return {
    facts(member) {
      const { population, segmentId, rScore, fScore, mScore, recencyStatus = '', leftAloneBy = [] } = member
      // Neither population nor segment holds a ";": the members file refuses it.
      const key = `${population};${segmentId};${rScore};${fScore};${mScore};${recencyStatus};${leftAloneBy.join(' ')}`
      const known = facts.get(key)
      if (known !== undefined) return known
      const made = memberFacts(member, scores)
      facts.set(key, made)
      return made
    },
    next(wanted, current) {
      const known = nextStates.get(wanted) ?? new Map<ContactState | undefined, ContactState>()
      nextStates.set(wanted, known)
      const state = known.get(current) ?? nextState(wanted, current, stamp)
      known.set(current, state)
      return state
    },
  }
}
