import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { type FaultAnswer, type FaultHook, planSync } from '../../src/index.ts'
import { crmRequest } from '../support/crm-request.ts'
import { members } from '../support/members.ts'
import { TOKEN, type Workbench, workbench } from '../support/workbench.ts'

/** Batches in flight at the same time, when the process dies. */
const IN_FLIGHT = 4

/**
 * Applies 5,000 members in another process, which is killed by the CRM itself: at the nth batch, before or after the
 * CRM carried it out, and without a good answer. So it cannot be done by then, however fast or slow it is.
 */
async function killedAt(nth: number, when: 'before' | 'after'): Promise<Workbench & { hash: string }> {
  let child: ChildProcess | undefined
  let batches = 0
  const fault: FaultHook = ({ path }) => {
    if (!path.endsWith('/batch/upsert') || ++batches !== nth) return undefined
    const killAndFail = (): FaultAnswer => {
      child?.kill('SIGKILL')
      return { status: 503, body: '' }
    }
    return when === 'before' ? { when, answer: killAndFail() } : { when, answer: killAndFail }
  }
  const bench = await workbench({ fault })
  const script = join(import.meta.dirname, '../support/killed-apply.ts')
  const running = spawn(process.execPath, [script, bench.crm.url, TOKEN, join(bench.folder, 'journal.db')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = running
  const [hash, [, signal]] = await Promise.all([text(running.stdout), once(running, 'close')])
  expect(signal).toBe('SIGKILL')
  return { ...bench, hash }
}

describe('a sync killed with -9', () => {
  it.each([
    [1, 'before'],
    [1, 'after'],
    [17, 'after'],
    [34, 'before'],
    [50, 'after'],
  ] as const)(
    'at batch %i, %s the CRM has it, is finished under the same confirmation',
    async (nth, when) => {
      const { crm, folder, journal, sync, hash } = await killedAt(nth, when)
      const acknowledged = journal.acknowledged().size
      expect(acknowledged).toBeGreaterThanOrEqual((nth - IN_FLIGHT) * 100)
      expect(acknowledged).toBeLessThan(5000)
      const doubtful = journal.unsettled().size
      expect(doubtful).toBeGreaterThanOrEqual(100)
      expect(doubtful).toBeLessThanOrEqual(IN_FLIGHT * 100)

      const outcome = await sync(members(5000), { confirmation: { planHash: hash } })
      expect(outcome).toMatchObject({ applied: 5000 - acknowledged, rejected: 0, unknown: 0, pending: 0 })
      const plan = planSync({ members: members(5000), journal, issue: '2018-07', runId: 'run-2018-07' })
      expect(plan.operations).toEqual([])
      expect(await contactCount(crm.url)).toBe(5000)
      const reader = new Database(join(folder, 'journal.db'), { readonly: true })
      expect(reader.pragma('integrity_check', { simple: true })).toBe('ok')
      reader.close()
    },
  )

  it('leaves no tags on contacts that are no members by the next sync', async () => {
    const { crm, journal, sync } = await killedAt(3, 'after')
    const doubtful = journal.unsettled()
    const stay = members(5000).filter(({ customerId }) => !doubtful.has(customerId))
    expect(await sync(stay, { issue: '2018-08' })).toMatchObject({ rejected: 0, unknown: 0, pending: 0 })
    expect(await contactCount(crm.url, 'clientele_segment')).toBe(stay.length)
    expect(await sync(stay, { issue: '2018-09' })).toMatchObject({ applied: 0, requests: 0 })
  })
})

/** Contacts in the CRM, or those with a value of one property. */
async function contactCount(url: string, propertyName = 'clientele_customer_id'): Promise<unknown> {
  const filters = [{ propertyName, operator: 'HAS_PROPERTY' }]
  const { body } = await crmRequest(url, 'POST', '/crm/v3/objects/contacts/search', {
    filterGroups: [{ filters }],
    limit: 1,
  })
  return (body as { total: number }).total
}
