import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AuditReport,
  auditDocument,
  eraseCustomer,
  openJournal,
  rebuildJournal,
  type SyncMember,
  verifyAudit,
} from '../../src/index.ts'
import { chaosRuns } from '../support/chaos-runs.ts'
import { lossyAdapter } from '../support/lossy-adapter.ts'
import { member, members } from '../support/members.ts'
import { simulatedSync } from '../support/simulated-sync.ts'
import { temporaryFolder, workbench } from '../support/workbench.ts'

const SEED = 20181130

/** The closed journal of three months, an erasure and a rebuild. */
async function auditedJournal(): Promise<{ file: string; entries: number; head: string | null }> {
  const { sync, adapter, journal, folder } = await workbench()
  const named = (count: number): SyncMember[] =>
    members(count).map((one) => ({ ...one, customerId: `kunde ${one.customerId}` }))
  await sync(named(150), { issue: '2018-06' })
  await sync([...named(145), member('x')], { issue: '2018-07' })
  await eraseCustomer({ customerId: 'kunde c00003', adapter, journal })
  await rebuildJournal({ adapter, journal })
  await sync(named(149), { issue: '2018-08' })
  const { whole, entries, head } = verifyAudit({ journal })
  expect(whole).toBe(true)
  journal.close()
  return { file: join(folder, 'journal.db'), entries, head }
}

/** Looks through a copy of a journal after something was done to it behind its back. */
function afterwards(
  source: string,
  tamper: (database: Database.Database, file: string) => void,
  notedHead?: string,
): AuditReport {
  const file = join(temporaryFolder(), 'journal.db')
  for (const end of ['', '.key', '.audit-head']) copyFileSync(`${source}${end}`, `${file}${end}`)
  const database = new Database(file)
  tamper(database, file)
  database.close()
  const journal = openJournal(file)
  const report = verifyAudit({ journal, notedHead })
  journal.close()
  return auditDocument.parse(report)
}

const kinds = ({ faults }: AuditReport): string[] => [...new Set(faults.map(({ kind }) => kind))]

describe('verifyAudit({ journal })', () => {
  it('finds nothing in a log that nobody touched', async () => {
    const { file, entries, head } = await auditedJournal()
    const report = afterwards(file, () => undefined)
    expect(report).toMatchObject({ whole: true, entries, head, faults: [] })
    expect(entries).toBeGreaterThan(8)
  })

  it('notices every edited, removed, added or moved entry', async () => {
    const { file, entries } = await auditedJournal()
    const database = new Database(file, { readonly: true })
    const texts = database.prepare<[], string>('SELECT entry FROM audit ORDER BY seq').pluck().all()
    database.close()
    const place = fc.integer({ min: 1, max: entries })
    const edit = fc
      .tuple(place, fc.nat(), fc.constantFrom('0', '1', 'a', '"', ' '))
      .map(([seq, at, character]) => (d: Database.Database): boolean => {
        const text = texts[seq - 1] ?? ''
        const position = at % text.length
        const changed = `${text.slice(0, position)}${character}${text.slice(position + 1)}`
        d.prepare('UPDATE audit SET entry = ? WHERE seq = ?').run(changed, seq)
        return changed !== text
      })
    const remove = place.map((seq) => (d: Database.Database): boolean => {
      d.prepare('DELETE FROM audit WHERE seq = ?').run(seq)
      d.prepare('UPDATE audit SET seq = seq - 1 WHERE seq > ?').run(seq)
      return true
    })
    const swap = fc.tuple(place, place).map(([one, other]) => (d: Database.Database): boolean => {
      const exchange = d.prepare('UPDATE audit SET seq = ? WHERE seq = ?')
      exchange.run(-1, one)
      exchange.run(one, other)
      exchange.run(one === other ? one : other, -1)
      return one !== other
    })
    const copy = place.map((seq) => (d: Database.Database): boolean => {
      d.prepare('INSERT INTO audit SELECT ?, entry, hash FROM audit WHERE seq = ?').run(entries + 1, seq)
      return true
    })
    fc.assert(
      fc.property(fc.oneof(edit, remove, swap, copy), (tamper) => {
        let changed = false
        const report = afterwards(file, (database) => {
          changed = tamper(database)
        })
        expect(report.whole).toBe(!changed)
      }),
      { seed: SEED, numRuns: chaosRuns(40, 1000) },
    )
  }, 600_000)

  it('notices a log that was cut at its end by the head kept apart, or by one noted elsewhere', async () => {
    const { file, entries, head } = await auditedJournal()
    const cut = (database: Database.Database): void => {
      database.prepare('DELETE FROM audit WHERE seq > ?').run(entries - 2)
    }
    expect(kinds(afterwards(file, cut))).toContain('CUT')
    const without = (database: Database.Database, copied: string): void => {
      cut(database)
      rmSync(`${copied}.audit-head`)
    }
    expect(kinds(afterwards(file, without))).toContain('NO_HEAD')
    expect(kinds(afterwards(file, without, head ?? ''))).toContain('CHANGED')
    expect(afterwards(file, () => undefined, head ?? '').whole).toBe(true)
  })

  it('gets over a head that is behind, as a loss of power leaves it', async () => {
    const { file } = await auditedJournal()
    const database = new Database(file, { readonly: true })
    const hash = database.prepare<[], string>('SELECT hash FROM audit WHERE seq = 4').pluck().get()
    database.close()
    const behind = (_: Database.Database, copied: string): void =>
      writeFileSync(`${copied}.audit-head`, `${'4'.padStart(16, '0')} ${hash}\n`)
    expect(afterwards(file, behind).whole).toBe(true)
  })

  it('notices a journal that was changed beside its log', async () => {
    const { file } = await auditedJournal()
    const changes = [
      'UPDATE acknowledged SET state = (SELECT min(id) FROM states) WHERE customer = 7',
      'DELETE FROM acknowledged WHERE customer = 9',
      "UPDATE operations SET state = 'rejected' WHERE plan_id = 3 AND position = 0",
      'UPDATE operations SET customer = 12 WHERE plan_id = 1 AND position = 5',
      'DELETE FROM operations WHERE plan_id = 1 AND position = 6',
      `UPDATE states SET content = replace(content, 'new-recent', 'new-ghosts') WHERE id = 1`,
    ]
    for (const sql of changes) {
      expect(kinds(afterwards(file, (database) => void database.exec(sql))), sql).toEqual(['TABLES'])
    }
  })

  it('holds no customer id, and nothing that leads to an erased customer', async () => {
    const { file } = await auditedJournal()
    for (const end of ['', '.audit-head', '.key']) {
      expect(readFileSync(`${file}${end}`).toString('latin1')).not.toMatch(/kunde/)
    }
    const database = new Database(file, { readonly: true })
    const erased = database
      .prepare<[], number>(`SELECT entry ->> 'customer' FROM audit WHERE entry ->> 'type' = 'erasure'`)
      .pluck()
      .all()
    expect(erased).toHaveLength(1)
    expect(database.prepare('SELECT * FROM customers WHERE id = ?').all(erased[0])).toEqual([])
    database.close()
  })

  it('is whole after any row of faults', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            count: fc.integer({ min: 1, max: 12 }),
            fates: fc.array(fc.constantFrom('answered', 'lost-after', 'lost-before', 'rejected'), {
              maxLength: 12,
            }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        async (months) => {
          const { journal, sync } = simulatedSync(1)
          const adapter = lossyAdapter()
          for (const { count, fates } of months) {
            adapter.deal(fates)
            await sync(members(count), { adapter })
          }
          expect(verifyAudit({ journal })).toMatchObject({ whole: true, faults: [] })
          journal.close()
        },
      ),
      { seed: SEED, numRuns: chaosRuns(30, 1000) },
    )
  }, 600_000)
})
