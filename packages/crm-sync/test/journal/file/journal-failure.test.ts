import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openJournal, planSync, verifyAudit, verifySync } from '../../../src/index.ts'
import { members } from '../../support/members.ts'
import { TOKEN, temporaryFolder, workbench } from '../../support/workbench.ts'

describe('a journal that cannot be written', () => {
  it('is one line when the disk is full, and loses nothing', async () => {
    const { crm, adapter, journal, sync, folder } = await workbench()
    await sync(members(300))
    const script = join(import.meta.dirname, '../../support/full-disk-sync.ts')
    const file = join(folder, 'journal.db')
    // No file may grow beyond a number of blocks of 512 bytes, which ends some writes of this sync early or late.
    const limited = async (blocks: number): Promise<string> => {
      const command = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`
      const words = ['-c', command, process.execPath, script, crm.url, TOKEN, file]
      return (await promisify(execFile)('sh', words)).stdout
    }
    for (const blocks of [400, 2000]) {
      expect(await limited(blocks), `${blocks} blocks`).toMatch(
        /^JOURNAL_UNWRITABLE(: The journal .* cannot be written[^\n]*\.)?$/,
      )
    }
    expect(await limited(1_000_000)).toBe('done')
    expect(await verifySync({ adapter, journal })).toMatchObject({
      right: 3000,
      missing: 0,
      extra: 0,
      unsettled: 0,
    })
    expect(verifyAudit({ journal })).toMatchObject({ whole: true })
    expect(planSync({ members: members(3000), journal, issue: '2018-07', runId: 'r' }).operations).toEqual([])
  }, 600_000)

  it('is one line when another program holds it', () => {
    const file = join(temporaryFolder(), 'journal.db')
    openJournal(file).close()
    const other = new Database(file)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE')
    expect(() => openJournal(file)).toThrow(
      expect.objectContaining({
        code: 'JOURNAL_UNWRITABLE',
        message: `The journal ${file} is held by another program; close that one and run it again.`,
      }),
    )
    other.close()
    openJournal(file).close()
  }, 600_000)
})
