import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  applySync,
  hubSpotAdapter,
  type MockFault,
  planSync,
  rebuildJournal,
  type SyncProgress,
  syncOutcomeDocument,
} from '../../src/index.ts'
import { member, members } from '../support/members.ts'
import { virtualTiming } from '../support/virtual-timing.ts'
import { journalIn, mockCrm, TOKEN, temporaryFolder, workbench } from '../support/workbench.ts'

/** A fault for the nth upsert request, counted from 1; none for other requests. */
function onUpsert(faults: (nth: number) => MockFault | undefined) {
  let nth = 0
  return ({ path }: { path: string }) => (path.endsWith('/batch/upsert') ? faults(++nth) : undefined)
}

describe('applySync(options)', () => {
  it('puts the tags on the contacts', async () => {
    const { sync, stored } = await workbench()
    expect(await sync(members(250))).toMatchObject({ applied: 250, rejected: 0, unknown: 0, pending: 0 })
    expect(await stored('c00002')).toMatchObject({
      clientele_segment: 'loyal-champions',
      clientele_population: 'loyal',
      clientele_tags: 'loyal;loyal-champions',
      clientele_previous_segment: null,
      clientele_segment_since: '2018-08-01',
      clientele_r_score: '3',
      clientele_issue: '2018-07',
      clientele_run_id: 'run-2018-07',
    })
  })

  it('writes nothing the second time, and reads once', async () => {
    const { sync } = await workbench()
    const first = await sync(members(250))
    const again = { applied: 0, rejected: 0, unknown: 0, pending: 0, requests: 0, reads: 1 }
    expect(await sync(members(250))).toMatchObject(again)
    expect(await sync(members(250), { confirmation: { planHash: first.hash } })).toMatchObject(again)
    expect(await sync(members(250), { issue: '2018-08' })).toMatchObject(again)
  })

  it('sends exactly the contacts that changed', async () => {
    const { sync, stored } = await workbench()
    await sync(members(1000))
    const next = members(1000).map((one, index) => (index < 137 ? { ...one, mScore: 5 } : one))
    expect(await sync(next, { issue: '2018-08' })).toMatchObject({ applied: 137, requests: 2 })
    expect((await stored('c00000'))?.clientele_issue).toBe('2018-08')
    expect((await stored('c00999'))?.clientele_issue).toBe('2018-07')
  })

  it('keeps the segment that was left, and the day', async () => {
    const { sync, stored } = await workbench()
    await sync(members(100))
    const next = members(100)
    next[0] = member('c00000', 3)
    await sync(next, { issue: '2018-08' })
    expect(await stored('c00000')).toMatchObject({
      clientele_segment: 'loyal-slowing',
      clientele_previous_segment: 'new-recent',
      clientele_segment_since: '2018-09-01',
    })
  })

  it('clears the tags of who left, and deletes nobody', async () => {
    const { sync, stored } = await workbench()
    await sync(members(100))
    expect(await sync(members(99), { issue: '2018-08' })).toMatchObject({ applied: 1 })
    expect(await stored('c00099')).toMatchObject({
      clientele_segment: null,
      clientele_tags: null,
      clientele_r_score: null,
      clientele_previous_segment: 'loyal-slowing',
    })
  })

  it('does not bring back a contact that was deleted in the CRM and left the members', async () => {
    const { sync, stored, crm, adapter, journal } = await workbench()
    await sync(members(100))
    const [reading] = await adapter.readBack(['c00099'])
    const crmId = reading === 'unreadable' ? '' : reading?.crmId
    await fetch(`${crm.url}/crm/v3/objects/contacts/${crmId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${TOKEN}` },
    })
    const confirmation = { yes: true } as const
    const outcome = await sync(members(99), { issue: '2018-08', confirmation })
    expect(outcome).toMatchObject({ applied: 1, rejected: 0 })
    expect(await stored('c00099')).toBeNull()
    expect(journal.acknowledged().has('c00099')).toBe(false)
  })

  it('stops at a brake without a request, and goes on with the hash of the plan', async () => {
    const { sync, stored, adapter } = await workbench()
    await sync(members(100))
    const before = adapter.traffic()
    const stopped = await sync(members(50), { issue: '2018-08', confirmation: { yes: true } })
    expect(stopped).toMatchObject({
      applied: 0,
      pending: 50,
      requests: 0,
      reads: 0,
      stoppedBy: { code: 'BRAKES' },
    })
    expect(stopped.stoppedBy?.message).toContain('50 of the 100 tagged customers would lose their tags.')
    expect(adapter.traffic()).toEqual(before)
    expect(await stored('c00099')).toMatchObject({ clientele_tags: 'loyal;loyal-slowing' })
    expect(await sync(members(50), { issue: '2018-08' })).toMatchObject({ applied: 50 })
  })

  it('lets an older issue overwrite a newer one by the hash of the plan alone', async () => {
    const { sync, stored } = await workbench()
    await sync(members(100), { issue: '2018-07' })
    const other = members(100)
    other[0] = member('c00000', 3)
    const stopped = await sync(other, { issue: '2018-03', confirmation: { yes: true } })
    expect(stopped).toMatchObject({ applied: 0, requests: 0, stoppedBy: { code: 'BRAKES' } })
    expect((await stored('c00000'))?.clientele_issue).toBe('2018-07')
    expect(await sync(other, { issue: '2018-03' })).toMatchObject({ applied: 1 })
  })

  it('writes nothing with a wrong token, and leaks the right one nowhere', async () => {
    const { sync, journal, folder, crm } = await workbench()
    const wrong = hubSpotAdapter({ url: crm.url, token: 'wrong-canary-91c7' })
    await expect(sync(members(10), { adapter: wrong })).rejects.toMatchObject({
      code: 'WRONG_TOKEN',
      message: expect.not.stringContaining('91c7'),
    })
    expect(wrong.traffic()).toEqual({ reads: 1, writes: 0 })
    expect(journal.lastPlan()).toBeNull()
    await sync(members(10))
    for (const file of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, file)).toString('latin1')
      expect(bytes).not.toContain('canary')
    }
  })

  it('counts rejected contacts by reason and tries them again next time', async () => {
    const fault = onUpsert((nth) =>
      nth > 1
        ? undefined
        : {
            when: 'before',
            answer: { status: 400, body: { status: 'error', category: 'VALIDATION_ERROR', message: 'no' } },
          },
    )
    const { sync } = await workbench({ fault })
    expect(await sync(members(1))).toMatchObject({
      applied: 0,
      rejected: 1,
      reasons: [{ code: 'VALIDATION_ERROR', records: 1 }],
    })
    expect(await sync(members(150))).toMatchObject({ applied: 150, rejected: 0 })
  })

  it.each([200, 207])('accounts for errors and gaps inside a %i', async (status) => {
    const fault = onUpsert((nth) =>
      nth > 1
        ? undefined
        : {
            when: 'after',
            answer: ({ body }) => {
              const { results } = body as { results: { objectWriteTraceId: string }[] }
              const [poisoned, , ...rest] = results
              const context = { objectWriteTraceId: [poisoned?.objectWriteTraceId] }
              const error = {
                status: 'error',
                category: 'VALIDATION_ERROR',
                message: 'no',
                context,
                links: {},
              }
              return { status, body: { status: 'COMPLETE', results: rest, numErrors: 1, errors: [error] } }
            },
          },
    )
    const { sync } = await workbench({ fault })
    expect(await sync(members(10))).toMatchObject({ applied: 9, rejected: 1, unknown: 0, pending: 0 })
    expect(await sync(members(10))).toMatchObject({ applied: 1, rejected: 0, unknown: 0 })
  })

  it('repeats what was applied without an answer, and makes no second contact', async () => {
    const fault = onUpsert((nth) => (nth % 2 === 1 ? { when: 'after', answer: 'drop' } : undefined))
    const { sync, crm } = await workbench({ fault }, { timing: virtualTiming() })
    expect(await sync(members(500))).toMatchObject({ applied: 500, unknown: 0 })
    expect(await contactCount(crm.url)).toBe(500)
  })

  it('stops when the token is revoked midway, and finishes later under the same confirmation', async () => {
    let revoked = true
    const fault = onUpsert((nth) =>
      revoked && nth > 2 ? { when: 'before', answer: { status: 401, body: {} } } : undefined,
    )
    const { sync, journal } = await workbench({ fault })
    const half = await sync(members(1000))
    expect(half).toMatchObject({ applied: 200, rejected: 0, unknown: 0, pending: 800 })
    expect(half.stoppedBy).toMatchObject({ code: 'WRONG_TOKEN' })
    expect(journal.acknowledged().size).toBe(200)
    revoked = false
    const rest = await sync(members(1000), { confirmation: { planHash: half.hash } })
    expect(rest).toMatchObject({ applied: 800, pending: 0 })
    expect(rest.stoppedBy).toBeUndefined()
  })

  it('stops between batches when aborted; running it again does the rest', async () => {
    const { journal, adapter, sync } = await workbench()
    const plan = planSync({ members: members(2000), journal, issue: '2018-07', runId: 'run-2018-07' })
    const abort = new AbortController()
    const progress: SyncProgress[] = []
    const outcome = await applySync({
      plan,
      adapter,
      journal,
      confirmation: { yes: true },
      signal: abort.signal,
      onProgress: (step) => {
        progress.push(step)
        abort.abort()
      },
    })
    expect(outcome.stoppedBy?.code).toBe('ABORTED')
    expect(outcome.applied).toBeGreaterThanOrEqual(100)
    expect(outcome.applied + outcome.pending).toBe(2000)
    expect(outcome.unknown).toBe(0)
    expect(progress[0]).toEqual({ done: 100, total: 2000 })
    const rest = await sync(members(2000))
    expect(rest.applied).toBe(2000 - outcome.applied)
  })

  it('refuses to run beside another sync, and to run an old plan', async () => {
    const { journal, adapter, sync } = await workbench()
    const plan = planSync({ members: members(5), journal, issue: '2018-07', runId: 'r' })
    const unlock = journal.lock()
    await expect(sync(members(5))).rejects.toMatchObject({ code: 'JOURNAL_BUSY' })
    unlock()
    await sync(members(5))
    await expect(
      applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } }),
    ).rejects.toMatchObject({ code: 'PLAN_STALE' })
  })

  it('notices that the CRM is another one than the journal knows', async () => {
    const { sync } = await workbench()
    await sync(members(5))
    const empty = hubSpotAdapter({ url: (await mockCrm()).url, token: TOKEN })
    await expect(sync(members(5), { adapter: empty })).rejects.toMatchObject({ code: 'CRM_MISMATCH' })
  })

  it('notices that the CRM is that of another journal', async () => {
    const [sandbox, production] = [await workbench(), await workbench()]
    await production.sync([member('only')])
    await sandbox.sync(members(5))
    const { adapter } = production
    await expect(sandbox.sync(members(5), { adapter })).rejects.toMatchObject({ code: 'CRM_MISMATCH' })
    expect(await production.stored('c00000')).toBeNull()
  })

  it('notices two journals that write to one account by turns', async () => {
    const { sync, adapter } = await workbench()
    await sync(members(5))
    const second = await workbench()
    await rebuildJournal({ adapter, journal: second.journal })
    expect(await second.sync(members(6), { adapter })).toMatchObject({ applied: 1 })
    await expect(sync(members(6), { adapter })).rejects.toMatchObject({ code: 'CRM_MISMATCH' })
    expect(await second.sync(members(6), { adapter })).toMatchObject({ applied: 0, requests: 0, reads: 1 })
  })

  it('leaves an account with contacts alone when its journal was lost, until that is rebuilt', async () => {
    const { sync, adapter } = await workbench()
    await sync(members(100))
    const journal = journalIn(temporaryFolder())
    const before = adapter.traffic()
    const plan = planSync({ members: members(100), journal, issue: '2018-07', runId: 'run-2018-07' })
    const confirmation = { yes: true } as const
    await expect(applySync({ plan, adapter, journal, confirmation })).rejects.toMatchObject({
      code: 'CRM_MISMATCH',
      message: expect.stringContaining('rebuilt from the CRM by "sync rebuild"'),
    })
    expect(adapter.traffic()).toEqual({ reads: before.reads + 2, writes: before.writes })
  })

  it("keeps to the CRM's rate limit without meeting a 429", async () => {
    const statuses: number[] = []
    const { sync } = await workbench(
      { rateLimit: { requests: 20, windowMs: 200 } },
      {
        fetch: async (input, init) => {
          const response = await fetch(input, init)
          statuses.push(response.status)
          return response
        },
      },
    )
    expect(await sync(members(6000))).toMatchObject({ applied: 6000 })
    expect(statuses).toHaveLength(60 + 14)
    expect(statuses.filter((status) => status === 429)).toEqual([])
  })

  it('prints what its schema says', async () => {
    const { sync } = await workbench()
    const outcome = await sync(members(5))
    expect(syncOutcomeDocument.parse(outcome)).toEqual(outcome)
    expect(z.toJSONSchema(syncOutcomeDocument)).toMatchObject({ type: 'object', additionalProperties: false })
  })
})

async function contactCount(url: string): Promise<number> {
  const response = await fetch(`${url}/crm/v3/objects/contacts/search`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ limit: 1 }),
  })
  const { total } = (await response.json()) as { total: number }
  return total
}
