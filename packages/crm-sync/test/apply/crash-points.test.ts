import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { type FaultHook, planSync, verifySync } from '../../src/index.ts'
import { chaosRuns } from '../support/chaos-runs.ts'
import { CRASH_POINTS, type CrashPoint } from '../support/crash-points.ts'
import { crmRequest } from '../support/crm-request.ts'
import { members } from '../support/members.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { TOKEN, workbench } from '../support/workbench.ts'

const CUSTOMERS = 1200
/** Four batches of a hundred may be on their way at the same time. */
const WINDOW = 400

/** Passages of a point in a sync of 1,200 members: how often one can die there. */
const PASSAGES: Partial<Record<CrashPoint, number>> = {
  'while the schema is made': 11,
  'before sent is recorded': 12,
  'sent is recorded, nothing on the wire': 12,
  'on the wire, not applied': 12,
  'applied, not answered': 12,
  'answered, not recorded': 12,
  'after an answer is recorded': 12,
  'between the halves of a refused batch': 4,
  // A request for each of four lists and twelve batches.
  'between contacts and their lists': 48,
  'while a journal is rebuilt': 3,
}

/** What the CRM has to do so that a point is passed, or the killing where the point lies on the CRM's side. */
function circumstances(point: CrashPoint, nth: number, kill: () => void): FaultHook | undefined {
  let batches = 0
  const onBatch = (hook: (batch: number) => ReturnType<FaultHook>): FaultHook => {
    return ({ path }) => (path.endsWith('/batch/upsert') ? hook(++batches) : undefined)
  }
  const died = { status: 503, body: '' }
  switch (point) {
    case 'on the wire, not applied':
      return onBatch((batch) => {
        if (batch !== nth) return undefined
        kill()
        return { when: 'before', answer: died }
      })
    case 'applied, not answered':
      return onBatch((batch) => {
        if (batch !== nth) return undefined
        return {
          when: 'after',
          answer: () => {
            kill()
            return died
          },
        }
      })
    case 'between the halves of a refused batch':
      return onBatch((batch) =>
        batch <= 4 ? { when: 'before', answer: { status: 409, body: { category: 'CONFLICT' } } } : undefined,
      )
    case 'while unknowns are read back':
      return onBatch((batch) =>
        batch === 3 ? { when: 'after', answer: () => ({ status: 200, body: { results: [] } }) } : undefined,
      )
    default:
      return undefined
  }
}

async function crashed(point: CrashPoint, nth: number) {
  let child: ChildProcess | undefined
  const lists = point === 'between contacts and their lists'
  const fault = circumstances(point, nth, () => void child?.kill('SIGKILL'))
  const bench = await workbench({ fault }, { lists })
  if (point === 'while a journal is rebuilt') await bench.sync(members(300))
  const script = join(import.meta.dirname, '../support/crashing-sync.ts')
  const file = join(bench.folder, 'journal.db')
  child = spawn(process.execPath, [script, bench.crm.url, TOKEN, file, point, String(nth)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
  return bench
}

const seeds = Array.from({ length: chaosRuns(1, 25) }, (_, index) => index + 1)

describe.each(CRASH_POINTS)('a sync killed %s', (point) => {
  it.each(seeds)('is made up for by the next one: seed %i', async (seed) => {
    const nth = 1 + Math.floor(seededRandom(seed * 7919 + point.length)() * (PASSAGES[point] ?? 1))
    const { crm, journal, adapter, sync, folder } = await crashed(point, nth)
    const reader = new Database(join(folder, 'journal.db'), { readonly: true })
    expect(reader.pragma('integrity_check', { simple: true })).toBe('ok')
    reader.close()
    expect(journal.unsettled().size).toBeLessThanOrEqual(WINDOW)

    const acknowledged = journal.acknowledged().size
    const outcome = await sync(members(CUSTOMERS))
    expect(outcome).toMatchObject({ applied: CUSTOMERS - acknowledged, rejected: 0, unknown: 0, pending: 0 })
    expect(await verifySync({ adapter, journal })).toMatchObject({
      contacts: CUSTOMERS,
      right: CUSTOMERS,
      missing: 0,
      changed: 0,
      extra: 0,
      unsettled: 0,
    })
    const { body } = await crmRequest(crm.url, 'POST', '/crm/v3/objects/contacts/search', { limit: 1 })
    expect((body as { total: number }).total).toBe(CUSTOMERS)
    const plan = planSync({ members: members(CUSTOMERS), journal, issue: '2018-07', runId: 'run-2018-07' })
    expect(plan.operations).toEqual([])
  })
})
