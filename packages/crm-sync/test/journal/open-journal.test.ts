import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openJournal, planSync, type RecordOutcome, type SyncPlan } from '../../src/index.ts'
import type { Journal, JournalledOperation } from '../../src/journal/journal.ts'
import { member, members } from '../support/members.ts'
import { journalIn, temporaryFolder } from '../support/workbench.ts'

function begun(
  journal: Journal,
  count: number,
): { plan: SyncPlan; id: number; operations: JournalledOperation[] } {
  const plan = planSync({ members: members(count), journal, issue: '2018-07', runId: 'r' })
  const operations = plan.operations.map((operation, position) => ({ ...operation, position }))
  return { plan, id: journal.begin(plan, plan.hash), operations }
}

const applied: RecordOutcome = { state: 'applied', crmId: '501', created: true }
const unknown: RecordOutcome = { state: 'unknown' }
const rejected: RecordOutcome = { state: 'rejected', code: 'INVALID_OPTION', message: 'no' }

describe('openJournal(file)', () => {
  it('starts empty, in write-ahead mode', () => {
    const folder = temporaryFolder()
    const journal = journalIn(folder)
    expect(journal.acknowledged().size).toBe(0)
    expect(journal.revision()).toBe(0)
    expect(journal.lastPlan()).toBeNull()
    const reader = new Database(join(folder, 'journal.db'))
    expect(reader.pragma('journal_mode', { simple: true })).toBe('wal')
    reader.close()
  })

  it('acknowledges only what was applied, across a reopening', () => {
    const folder = temporaryFolder()
    const first = openJournal(join(folder, 'journal.db'))
    const { plan, id, operations } = begun(first, 3)
    first.markSent(id, operations)
    first.record(id, operations, [applied, rejected, unknown])
    expect(first.finish(id)).toEqual({ applied: 1, rejected: 1, unknown: 1, planned: 0 })
    expect(first.rejections(id)).toEqual([{ code: 'INVALID_OPTION', records: 1 }])
    first.close()

    const second = journalIn(folder)
    expect([...second.acknowledged()]).toEqual([['c00000', plan.operations[0]?.state]])
    expect(second.revision()).toBe(3)
    expect([...second.unsettled()]).toEqual([['c00002', plan.operations[2]?.state]])
    expect(second.lastPlan()).toEqual({
      confirmedHash: plan.hash,
      desiredHash: plan.desiredHash,
      finished: false,
    })
  })

  it('finishes a plan whose operations all have a certain fate', () => {
    const journal = journalIn(temporaryFolder())
    const { id, operations } = begun(journal, 2)
    journal.record(id, operations, [applied, rejected])
    journal.finish(id)
    expect(journal.lastPlan()?.finished).toBe(true)
  })

  it('forgets a contact that is gone from the CRM', () => {
    const journal = journalIn(temporaryFolder())
    const { id, operations } = begun(journal, 1)
    journal.record(id, operations, [applied])
    journal.record(id, operations, [{ state: 'missing' }])
    expect(journal.acknowledged().size).toBe(0)
  })

  it('turns what a dead run left behind into unknown and superseded', () => {
    const folder = temporaryFolder()
    const journal = journalIn(folder)
    const { id, operations } = begun(journal, 3)
    journal.markSent(id, operations.slice(0, 1))
    begun(journal, 3)
    const reader = new Database(join(folder, 'journal.db'), { readonly: true })
    const states = reader
      .prepare('SELECT state FROM operations WHERE plan_id = ? ORDER BY position')
      .pluck()
      .all(id)
    reader.close()
    expect(states).toEqual(['unknown', 'superseded', 'superseded'])
  })

  it('keeps in doubt what was sent and never answered, until it is applied', () => {
    const folder = temporaryFolder()
    const dead = openJournal(join(folder, 'journal.db'))
    const { id, operations } = begun(dead, 3)
    dead.markSent(id, operations.slice(0, 2))
    dead.markUnsent(id, operations.slice(1, 2))
    dead.close()
    const journal = journalIn(folder)
    expect([...journal.unsettled().keys()]).toEqual(['c00000'])

    const second = begun(journal, 3)
    expect([...journal.unsettled().keys()]).toEqual(['c00000'])
    journal.markSent(second.id, second.operations)
    journal.record(second.id, second.operations, [rejected, applied, unknown])
    expect([...journal.unsettled().keys()]).toEqual(['c00000', 'c00002'])

    const third = begun(journal, 3)
    journal.record(third.id, third.operations, [applied, { state: 'missing' }])
    expect(journal.unsettled().size).toBe(0)
  })

  it('keeps the id that it was made with, and gives each file its own', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'named.db')
    openJournal(file, { newId: () => 'shop-1' }).close()
    const again = openJournal(file, { newId: () => 'shop-2' })
    expect(again.id).toBe('shop-1')
    again.close()
    const journal = journalIn(folder)
    expect(journal.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(journal.id).not.toBe(journalIn(temporaryFolder()).id)
  })

  it('knows whether it may have written a contact', () => {
    const journal = journalIn(temporaryFolder())
    const { id, operations } = begun(journal, 1)
    expect(journal.hasWritten()).toBe(false)
    journal.markSent(id, operations)
    expect(journal.hasWritten()).toBe(true)
    journal.markUnsent(id, operations)
    expect(journal.hasWritten()).toBe(false)
    journal.record(id, operations, [unknown])
    expect(journal.hasWritten()).toBe(true)
    journal.record(id, operations, [applied])
    expect(journal.hasWritten()).toBe(true)
  })

  it('gives the right to write to one at a time', () => {
    const folder = temporaryFolder()
    const [one, two] = [journalIn(folder), journalIn(folder)]
    const unlock = one.lock()
    expect(() => two.lock()).toThrow(expect.objectContaining({ code: 'JOURNAL_BUSY' }))
    unlock()
    two.lock()()
  })

  it('refuses a file that is something else, and leaves it alone', () => {
    const folder = temporaryFolder()
    const text = join(folder, 'notes.txt')
    writeFileSync(text, 'these are not the pages of a database')
    const other = join(folder, 'shop.db')
    const shop = new Database(other)
    shop.exec('CREATE TABLE orders (id)')
    shop.close()
    const before = [readFileSync(text), readFileSync(other)]
    expect(() => openJournal(text)).toThrow(
      expect.objectContaining({
        code: 'BAD_JOURNAL',
        message: `The journal ${text} is no database; name a journal or a new file.`,
      }),
    )
    expect(() => openJournal(other)).toThrow(`The journal ${other} is another database`)
    expect([readFileSync(text), readFileSync(other)]).toEqual(before)
    expect(readdirSync(folder).sort()).toEqual(['notes.txt', 'shop.db'])
  })

  it('leaves the database of a crashed program to that program', () => {
    const folder = temporaryFolder()
    const shop = new Database(join(folder, 'live.db'))
    shop.pragma('journal_mode = WAL')
    shop.exec('CREATE TABLE orders (id)')
    for (const end of ['', '-wal']) copyFileSync(join(folder, `live.db${end}`), join(folder, `shop.db${end}`))
    shop.close()
    const state = (): [string, Buffer][] =>
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])
    const before = state()
    expect(() => openJournal(join(folder, 'shop.db'))).toThrow(/another database/)
    expect(state()).toEqual(before)
  })

  it('says what to do about a file that cannot be opened, is damaged, or is of another version', () => {
    const folder = temporaryFolder()
    const nowhere = join(folder, 'no', 'such', 'folder.db')
    expect(() => openJournal(nowhere)).toThrow(
      `The journal ${nowhere} cannot be opened; check that its folder`,
    )
    expect(() => openJournal(folder)).toThrow(/cannot be opened/)
    const file = join(folder, 'journal.db')
    openJournal(file).close()
    const bytes = readFileSync(file)
    for (const [version, cure] of [
      [1, /has version 1, not 5; name a new file/],
      [9, /has version 9, not 5; use the Clientele/],
    ] as const) {
      bytes.writeUInt32BE(version, 60)
      writeFileSync(file, bytes)
      expect(() => openJournal(file)).toThrow(cure)
    }
    bytes.writeUInt32BE(4, 60)
    writeFileSync(file, bytes.fill(7, 100))
    expect(() => openJournal(file)).toThrow(/journal\.db is damaged; name a new file/)
  })

  it('takes an empty file for a new one', () => {
    const file = join(temporaryFolder(), 'journal.db')
    writeFileSync(file, '')
    const journal = openJournal(file)
    expect(journal.acknowledged().size).toBe(0)
    journal.close()
  })

  it('knows its own file when the log was never folded in', () => {
    const folder = temporaryFolder()
    journalIn(folder)
    expect(() => journalIn(folder)).not.toThrow()
  })

  it('keeps customer ids that look alike apart', () => {
    const journal = journalIn(temporaryFolder())
    const twins = [member('A1'), member('a1'), member('a1 '), member('à1')]
    const plan = planSync({ members: twins, journal, issue: '2018-07', runId: 'r' })
    const operations = plan.operations.map((operation, position) => ({ ...operation, position }))
    journal.record(
      journal.begin(plan, plan.hash),
      operations,
      operations.map(() => applied),
    )
    expect(planSync({ members: twins, journal, issue: '2018-07', runId: 'r' }).operations).toEqual([])
  })
})
