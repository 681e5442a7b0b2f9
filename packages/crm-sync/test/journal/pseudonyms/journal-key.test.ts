import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openJournal, rebuildJournal, verifySync } from '../../../src/index.ts'
import { members } from '../../support/members.ts'
import { temporaryFolder, workbench } from '../../support/workbench.ts'

const KEY = 'ab'.repeat(32)

describe('the key of a journal', () => {
  it('lies beside it, for its owner only, and is made once', () => {
    const file = join(temporaryFolder(), 'journal.db')
    openJournal(file).close()
    const key = readFileSync(`${file}.key`, 'utf8')
    expect(key).toMatch(/^[0-9a-f]{64}\n$/)
    expect(statSync(`${file}.key`).mode & 0o777).toBe(0o600)
    openJournal(file).close()
    expect(readFileSync(`${file}.key`, 'utf8')).toBe(key)
  })

  it('may come from elsewhere, and lies nowhere then', () => {
    const file = join(temporaryFolder(), 'journal.db')
    const journal = openJournal(file, { key: KEY })
    journal.suppress('c1')
    journal.close()
    expect(() => statSync(`${file}.key`)).toThrow(/ENOENT/)
    const again = openJournal(file, { key: KEY })
    expect([again.isSuppressed('c1'), again.isSuppressed('c2')]).toEqual([true, false])
    again.close()
  })

  it('that is lost, damaged or another is one clear line', () => {
    const file = join(temporaryFolder(), 'journal.db')
    openJournal(file).close()
    const kept = readFileSync(`${file}.key`)
    const refusal = (message: string): unknown => expect.objectContaining({ code: 'JOURNAL_KEY', message })
    const cure = 'name a new journal and run "clientele sync rebuild"'
    rmSync(`${file}.key`)
    expect(() => openJournal(file)).toThrow(
      refusal(
        `The key ${file}.key of the journal is missing; bring it back from a backup, or ${cure}, which suppresses nobody.`,
      ),
    )
    expect(() => openJournal(file, { key: KEY })).toThrow(
      refusal(
        `The journal ${file} was made with another key; give the key that it was made with, or ${cure}.`,
      ),
    )
    expect(() => openJournal(file, { key: 'secret' })).toThrow(
      refusal('The journal key given is not 64 hexadecimal digits; correct it.'),
    )
    writeFileSync(`${file}.key`, 'short')
    expect(() => openJournal(file)).toThrow(
      refusal(`The journal key ${file}.key is damaged; bring it back from a backup.`),
    )
    writeFileSync(`${file}.key`, kept)
    openJournal(file).close()
  })

  it('stops rather than forget: a suppression list without its key', () => {
    const file = join(temporaryFolder(), 'journal.db')
    const journal = openJournal(file)
    journal.suppress('c1')
    journal.close()
    rmSync(file)
    rmSync(`${file}.key`)
    expect(() => openJournal(file)).toThrow(/of the suppression list is missing/)
  })

  it('stops rather than forget: a new journal under another key, beside a list that it could not read', () => {
    const file = join(temporaryFolder(), 'journal.db')
    const journal = openJournal(file)
    journal.suppress('c1')
    journal.close()
    const key = readFileSync(`${file}.key`, 'utf8').trim()
    rmSync(file)
    rmSync(`${file}.key`)
    for (let attempt = 0; attempt < 2; attempt++) {
      expect(() => openJournal(file, { key: KEY })).toThrow(expect.objectContaining({ code: 'JOURNAL_KEY' }))
    }
    const again = openJournal(file, { key })
    expect(again.isSuppressed('c1')).toBe(true)
    again.close()
  })

  it('stops rather than forget: a new journal beside a list of before the key was told in it', () => {
    const file = join(temporaryFolder(), 'journal.db')
    writeFileSync(`${file}.suppressed`, `${'ab'.repeat(32)}\n`)
    expect(() => openJournal(file, { key: KEY })).toThrow(expect.objectContaining({ code: 'JOURNAL_KEY' }))
  })

  it('that is lost costs a rebuild and no write', async () => {
    const { sync, adapter, folder } = await workbench()
    await sync(members(250))
    const anew = openJournal(join(folder, 'anew.db'))
    await rebuildJournal({ adapter, journal: anew })
    expect(await verifySync({ adapter, journal: anew })).toMatchObject({ right: 250, missing: 0, extra: 0 })
    anew.close()
  })
})
