import { expect, it } from 'vitest'
import { planSync, type RecordOutcome, type SyncMember } from '../../../src/index.ts'
import type { Journal } from '../../../src/journal/journal.ts'
import { members } from '../../support/members.ts'
import { journalIn, temporaryFolder } from '../../support/workbench.ts'

const applied: RecordOutcome = { state: 'applied', crmId: '501', created: true }
const rejected: RecordOutcome = { state: 'rejected', code: 'INVALID_OPTION', message: 'no' }
const unknown: RecordOutcome = { state: 'unknown' }

function push(
  journal: Journal,
  list: readonly SyncMember[],
  issue: string,
  fate: (index: number) => RecordOutcome,
): void {
  const plan = planSync({ members: list, journal, issue, runId: 'r' })
  const operations = plan.operations.map((operation, position) => ({ ...operation, position }))
  const id = journal.begin(plan, plan.hash)
  journal.markSent(id, operations)
  journal.record(
    id,
    operations,
    operations.map((_, index) => fate(index)),
  )
  journal.finish(id)
}

it('counts each contact of a month once, by its latest write', () => {
  const journal = journalIn(temporaryFolder())
  expect(journal.pushOf('2018-07')).toBeNull()
  push(journal, members(10), '2018-07', (index) => (index < 2 ? rejected : index === 2 ? unknown : applied))
  expect(journal.pushOf('2018-07')).toEqual({ written: 7, removed: 0, rejected: 2, unknown: 1 })
  push(journal, members(10), '2018-07', (index) => (index === 0 ? rejected : applied))
  expect(journal.pushOf('2018-07')).toEqual({ written: 9, removed: 0, rejected: 1, unknown: 0 })
})

it('keeps what a month came to when later months are pushed', () => {
  const journal = journalIn(temporaryFolder())
  push(journal, members(10), '2018-07', () => applied)
  push(journal, members(6), '2018-08', () => applied)
  expect(journal.pushOf('2018-07')).toEqual({ written: 10, removed: 0, rejected: 0, unknown: 0 })
  expect(journal.pushOf('2018-08')).toMatchObject({ removed: 4 })
  push(journal, members(6), '2018-09', () => applied)
  expect(journal.pushOf('2018-09')).toEqual({ written: 0, removed: 0, rejected: 0, unknown: 0 })
})
