import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { planSync } from '../../src/index.ts'
import { members } from '../support/members.ts'
import { TOKEN, workbench } from '../support/workbench.ts'

it.each([100, 1200, 3300])(
  'converges after a kill -9 at %i contacts, under the same confirmation',
  async (when) => {
    const { crm, folder, journal, sync, adapter } = await workbench()
    const script = join(import.meta.dirname, '../support/killed-apply.ts')
    const child = spawn(process.execPath, [script, crm.url, TOKEN, join(folder, 'journal.db')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const lines: string[] = []
    for await (const line of createInterface(child.stdout)) {
      lines.push(line)
      if (Number(line) >= when && line.length < 64) child.kill('SIGKILL')
    }
    const [hash = ''] = lines
    const acknowledged = journal.acknowledged().size
    expect(acknowledged).toBeGreaterThanOrEqual(when)
    expect(acknowledged).toBeLessThan(5000)

    const outcome = await sync(members(5000), { confirmation: { planHash: hash } })
    expect(outcome).toMatchObject({ applied: 5000 - acknowledged, rejected: 0, unknown: 0, pending: 0 })
    const plan = planSync({ members: members(5000), journal, issue: '2018-07', runId: 'run-2018-07' })
    expect(plan.operations).toEqual([])
    const ids = members(5000).map(({ customerId }) => customerId)
    const readings = await adapter.readBack(ids.slice(4900))
    expect(readings.every((reading) => reading !== null)).toBe(true)
    expect(new Set([...(await allCrmIds(crm.url))]).size).toBe(5000)
    const reader = new Database(join(folder, 'journal.db'), { readonly: true })
    expect(reader.pragma('integrity_check', { simple: true })).toBe('ok')
    reader.close()
  },
)

async function allCrmIds(url: string): Promise<string[]> {
  const ids: string[] = []
  for (let after = ''; ; ) {
    const response = await fetch(`${url}/crm/v3/objects/contacts?limit=100&after=${after}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    })
    const page = (await response.json()) as {
      results: { id: string }[]
      paging?: { next: { after: string } }
    }
    ids.push(...page.results.map(({ id }) => id))
    if (page.paging === undefined) return ids
    after = page.paging.next.after
  }
}
