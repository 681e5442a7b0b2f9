import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { applySync, hubSpotAdapter, openJournal, planSync, refuseBusyJournal } from '../../../src/index.ts'
import { member, members } from '../../support/members.ts'
import { simulatedClock } from '../../support/simulated-clock.ts'
import { simulatedHubSpot } from '../../support/simulated-hubspot.ts'
import { journalIn, temporaryFolder } from '../../support/workbench.ts'

describe('the right to write', () => {
  it('is refused to a second process at once, and free again when the first is killed', async () => {
    const folder = temporaryFolder()
    const journal = journalIn(folder)
    const script = join(import.meta.dirname, '../../support/lock-holder.ts')
    const holder = spawn(process.execPath, [script, join(folder, 'journal.db')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void holder.kill('SIGKILL'))
    // A holder that dies before it holds anything is a failure, not something to wait for.
    await Promise.race([
      once(holder.stdout, 'data'),
      once(holder, 'close').then(() => Promise.reject(new Error('the holder died'))),
    ])
    const busy = expect.objectContaining({ code: 'JOURNAL_BUSY' })
    expect(() => journal.lock()).toThrow(busy)
    expect(() => refuseBusyJournal(join(folder, 'journal.db'))).toThrow(busy)
    holder.kill('SIGKILL')
    await once(holder, 'close')
    journal.lock()()
    refuseBusyJournal(join(folder, 'journal.db'))
  })

  it('is asked for without making a file', () => {
    const folder = temporaryFolder()
    refuseBusyJournal(join(folder, 'journal.db'))
    refuseBusyJournal(join(folder, 'missing', 'journal.db'))
    expect(readdirSync(folder)).toEqual([])
  })

  it('is lost to a later run: whoever held it before writes nothing more', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'journal.db')
    const clock = simulatedClock(1)
    const crm = simulatedHubSpot(clock)
    const resume = Promise.withResolvers<void>()
    const paused = Promise.withResolvers<void>()
    let batches = 0
    const slowFetch: typeof fetch = async (input, init) => {
      const response = await crm.fetch(input, init)
      if (!String(input).includes('/batch/') || ++batches < 6) return response
      paused.resolve()
      await resume.promise
      return response
    }
    const connect = (send: typeof fetch) =>
      hubSpotAdapter({ url: 'https://crm.test', token: 't', fetch: send, timing: clock })
    const [first, second] = [openJournal(file), openJournal(file)]
    const older = planSync({ members: members(3000), journal: first, issue: '2018-07', runId: 'old' })
    const held = applySync({
      plan: older,
      adapter: connect(slowFetch),
      journal: first,
      confirmation: { yes: true },
    })
    // A run that ends before it is paused is a failure, not something to wait for.
    await Promise.race([
      paused.promise,
      held.then((outcome) => Promise.reject(new Error(`ended: ${JSON.stringify(outcome)}`))),
    ])
    // What an administrator does about a sync that seems to hang.
    rmSync(`${file}.lock`)
    const wanted = members(3000).map((one, index) => member(one.customerId, index + 1))
    const newer = planSync({ members: wanted, journal: second, issue: '2018-08', runId: 'new' })
    const adapter = connect(crm.fetch)
    const outcome = await applySync({
      plan: newer,
      adapter,
      journal: second,
      confirmation: { planHash: newer.hash },
    })
    expect(outcome).toMatchObject({ rejected: 0, unknown: 0, pending: 0 })
    const requests = crm.requests.length
    resume.resolve()
    expect((await held).stoppedBy?.code).toBe('FENCED')
    expect(crm.requests).toHaveLength(requests)
    const runs = new Set([...crm.contacts.values()].map(({ clientele_run_id }) => clientele_run_id))
    expect(runs).toEqual(new Set(['new']))
    const again = planSync({ members: wanted, journal: second, issue: '2018-08', runId: 'new' })
    expect(again.operations).toEqual([])
    first.close()
    second.close()
  })

  it('does not go with a plan that was made before another run', () => {
    const journal = journalIn(temporaryFolder())
    const plan = planSync({ members: members(3), journal, issue: '2018-07', runId: 'r' })
    const operations = plan.operations.map((operation, position) => ({ ...operation, position }))
    journal.markSent(journal.begin(plan, plan.hash), operations)
    expect(() => journal.begin(plan, plan.hash)).toThrow(expect.objectContaining({ code: 'PLAN_STALE' }))
  })
})
