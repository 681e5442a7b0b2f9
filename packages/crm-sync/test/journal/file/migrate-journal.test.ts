import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explainContact, openJournal, planSync, verifyAudit } from '../../../src/index.ts'
import { member, members } from '../../support/members.ts'
import { temporaryFolder } from '../../support/workbench.ts'

/** A journal that version 3 wrote: three months with a dead letter, removals and writes without an answer. */
const OLD = new URL('../fixtures/journal-v3.sqlite', import.meta.url)
/** What version 3 said of it. */
const SAID = JSON.parse(readFileSync(new URL('../fixtures/journal-v3.json', import.meta.url), 'utf8'))

function copied(): string {
  const file = join(temporaryFolder(), 'journal.db')
  copyFileSync(OLD, file)
  return file
}

describe('a journal of version 3', () => {
  it('says the same after it was brought up to date', () => {
    const journal = openJournal(copied())
    expect(journal.id).toBe('journal-of-version-3')
    expect([...journal.acknowledged()]).toEqual(SAID.acknowledged)
    expect([...journal.unsettled()]).toEqual(SAID.unsettled)
    expect(journal.deadLetters()).toEqual(SAID.deadLetters)
    expect(journal.revision()).toBe(SAID.revision)
    expect(journal.lastPlan()).toEqual(SAID.lastPlan)
    expect(journal.writesOf('c00007')).toMatchObject(SAID.writes)
    expect(verifyAudit({ journal })).toMatchObject({ whole: true, entries: 2 })
    journal.close()
  })

  it('holds no customer id any more, in no file', () => {
    const file = copied()
    expect(readFileSync(file).toString('latin1')).toMatch(/c00007.*c00008/s)
    // With this key and at this time the journal is the same to the byte, and no hash looks like an id by chance.
    const journal = openJournal(file, { key: '0f'.repeat(32), now: () => 0 })
    const folder = join(file, '..')
    const check = (): void => {
      for (const name of readdirSync(folder)) {
        const bytes = readFileSync(join(folder, name)).toString('latin1')
        expect(bytes, name).not.toMatch(/c000\d\d|late-1|Zo\xc3\xab/)
      }
    }
    check()
    journal.close()
    check()
  })

  it('goes on where it was: the next plan writes what was in doubt and the one that is gone', () => {
    const journal = openJournal(copied())
    const wanted = [...members(58), member('Zoë 2')]
    const plan = planSync({ members: wanted, journal, issue: '2018-07', runId: 'r' })
    // 12 had changed their segment, of which some were never answered; late-1 was sent and is wanted no more.
    expect(
      plan.operations.filter(({ kind }) => kind === 'removal').map(({ customerId }) => customerId),
    ).toEqual(['late-1'])
    expect(plan.operations.find(({ customerId }) => customerId === 'Zoë 2')?.kind).toBe('create')
    expect(explainContact(journal, 'c00001').values[0]).toMatchObject({
      before: 'new-lapsed',
      traceId: expect.stringMatching(/^2-/),
      requestId: null,
    })
    journal.close()
  })

  it('is opened again like any other', () => {
    const file = copied()
    openJournal(file).close()
    const journal = openJournal(file)
    expect(journal.acknowledged().size).toBe(SAID.acknowledged.length)
    journal.close()
  })
})
