import { describe, expect, it } from 'vitest'
import { confirmPlan } from '../../src/apply/confirm-plan.ts'
import { type Confirmation, planSync, type SyncPlan } from '../../src/index.ts'
import type { BegunPlan } from '../../src/journal/journal.ts'
import { knownContacts } from '../support/known-contacts.ts'
import { members } from '../support/members.ts'

const journal = {
  known: () => knownContacts(new Map()),
  isSuppressed: () => false,
  optedOut: () => () => false,
  deadLetters: () => [],
  revision: () => 3,
}
const plan = planSync({ members: members(8), journal, issue: '2018-07', runId: 'r' })
const braked: SyncPlan = {
  ...plan,
  brakes: [{ code: 'SOURCE_SHRUNK', message: 'The source shrank.', value: 0.5, limit: 0.2 }],
}
const judge = (confirmation: Confirmation, of = plan, last: BegunPlan | null = null, revision = 3) =>
  confirmPlan(of, confirmation, { lastPlan: () => last, revision: () => revision })

describe('confirmPlan(plan, confirmation, journal)', () => {
  it('takes yes or the hash for a plan without brakes', () => {
    expect(judge({ yes: true })).toEqual({ confirmedHash: plan.hash })
    expect(judge({ planHash: plan.hash })).toEqual({ confirmedHash: plan.hash })
  })

  it('releases brakes by the hash alone', () => {
    expect(judge({ yes: true }, braked)).toEqual({
      stoppedBy: {
        code: 'BRAKES',
        message: `The source shrank. Nothing was written; confirm plan ${plan.hash} to go ahead.`,
      },
    })
    expect(judge({ planHash: plan.hash }, braked)).toEqual({ confirmedHash: plan.hash })
  })

  it('refuses the hash of another plan, and names the present one', () => {
    expect(() => judge({ planHash: 'f'.repeat(64) })).toThrow(
      expect.objectContaining({ code: 'PLAN_CHANGED', message: expect.stringContaining(plan.hash) }),
    )
  })

  it('refuses a plan older than the acknowledged state', () => {
    expect(() => judge({ planHash: plan.hash }, plan, null, 4)).toThrow(
      expect.objectContaining({ code: 'PLAN_STALE' }),
    )
  })

  it('lets an unfinished plan go on under the hash that was confirmed for it', () => {
    const last = { confirmedHash: 'e'.repeat(64), desiredHash: plan.desiredHash, finished: false }
    const confirmation = { planHash: last.confirmedHash }
    expect(judge(confirmation, braked, last)).toEqual({ confirmedHash: last.confirmedHash })
    expect(() => judge(confirmation, plan, { ...last, finished: true })).toThrow(/not the present one/)
    expect(() => judge(confirmation, plan, { ...last, desiredHash: 'other' })).toThrow(/not the present one/)
  })

  it('asks no hash of a plan that writes nothing', () => {
    const empty = { ...plan, operations: [] }
    expect(judge({ planHash: 'old' }, empty)).toEqual({ confirmedHash: plan.hash })
  })
})
