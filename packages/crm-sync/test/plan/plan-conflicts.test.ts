import { describe, expect, it } from 'vitest'
import type { DeadLetter } from '../../src/index.ts'
import { planConflicts as conflictsOf } from '../../src/plan/plan-conflicts.ts'

const letter = (customerId: string, code: string): DeadLetter => ({
  customerId,
  kind: 'create',
  code,
  message: '',
  issue: '2018-07',
  runId: 'r',
  refusals: 1,
})

const planConflicts = (
  ids: readonly string[],
  emails: ReadonlyMap<string, string>,
  letters: readonly DeadLetter[],
  suppressed = new Set<string>(),
) =>
  conflictsOf(
    ids.map((customerId) => ({ customerId })),
    emails,
    { deadLetters: () => letters, isSuppressed: (customerId) => suppressed.has(customerId) },
  )

describe('planConflicts(customerIds, emails, deadLetters)', () => {
  it('finds none where every customer has an own address, or none', () => {
    expect(planConflicts(['a', 'b', 'c'], new Map([['a', 'a@x.example']]), [])).toEqual([])
    expect(planConflicts([], new Map(), [letter('gone', 'EMAIL_TAKEN')])).toEqual([])
  })

  it('counts the members who share an address, and names the first by code units, whatever their order', () => {
    const emails = new Map([
      ...['f', 'b', 'é', 'B', 'd', 'e'].map((id) => [id, 'office@x.example'] as const),
      ['a', 'own@x.example'] as const,
      ['left', 'own@x.example'] as const,
    ])
    const ids = ['é', 'a', 'b', 'f', 'B', 'd', 'e']
    const conflicts = planConflicts(ids, emails, [])
    expect(conflicts).toMatchObject([
      { code: 'SHARED_ADDRESS', customers: 6, examples: ['B', 'b', 'd', 'e', 'f'] },
    ])
    expect(planConflicts(ids.toReversed(), emails, [])).toEqual(conflicts)
    expect(JSON.stringify(conflicts)).not.toContain('@')
  })

  it('tells members whose address the CRM has for another contact, and no other refusals', () => {
    const letters = [letter('b', 'EMAIL_TAKEN'), letter('a', 'EMAIL_TAKEN'), letter('c', 'INVALID_OPTION')]
    expect(planConflicts(['a', 'b', 'c'], new Map(), letters)).toMatchObject([
      { code: 'TAKEN_ADDRESS', customers: 2, examples: ['a', 'b'] },
    ])
  })

  it('leaves out who is suppressed, and counts a customer once', () => {
    const emails = new Map(['a', 'b'].map((id) => [id, 'office@x.example']))
    expect(planConflicts(['a', 'b'], emails, [], new Set(['b']))).toEqual([])
    expect(planConflicts(['a', 'a'], emails, [])).toEqual([])
  })
})
