import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { exchangeOverHttp, type HttpInit } from '../../src/http/exchange-over-http.ts'
import {
  applySync,
  type Confirmation,
  type CrmAdapter,
  type CrmTarget,
  connectAdapter,
  type FaultSchedule,
  type Journal,
  openJournal,
  planSync,
  type SyncMember,
  type SyncOutcome,
  startMockCrm,
  type Timing,
} from '../../src/index.ts'
import { type AccountView, accountView } from './account-view.ts'
import type { CrmConfiguration, CrmKind } from './crm-configurations.ts'
import { seededRandom } from './seeded-random.ts'
import { TOKEN } from './workbench.ts'

export interface DialectBench {
  readonly kind: CrmKind
  readonly journal: Journal
  readonly view: AccountView
  /** All bodies that left for the CRM. */
  readonly sent: readonly string[]
  /** Those of requests that write something; what they name besides, their paths, goes before. */
  readonly written: readonly string[]
  adapter(): CrmAdapter
  sync(
    members: readonly SyncMember[],
    options?: {
      readonly issue?: string
      readonly confirmation?: Confirmation
      readonly journal?: Journal
      readonly consent?: 'skip' | 'clear'
      readonly scores?: boolean
    },
  ): Promise<SyncOutcome>
  /** Gives everything back; the end of the test does so as well. */
  close(): Promise<void>
  /** Syncs until nothing is left to write, at most as often as given; gives how often. */
  settle(members: readonly SyncMember[], most: number): Promise<number>
}

export interface BenchOptions {
  readonly seed?: number
  readonly faults?: FaultSchedule
  /** Customers whose address is known, and who are in the account already where a CRM needs that. */
  readonly people?: readonly string[]
  /** Reads that the CRM refuses, by what they name: path, query and body. */
  readonly refuses?: (read: string) => boolean
}

/** The address of a customer in the tests. */
export function addressOf(customerId: string): string {
  return `${customerId.toLowerCase()}@shop.example`
}

/** A mock, a journal and an adapter of one kind, by configuration alone, on a clock that jumps over waiting times. */
export async function dialectBench(
  configuration: CrmConfiguration,
  options: BenchOptions = {},
): Promise<DialectBench> {
  const { kind } = configuration
  const { seed = 1, faults = {}, people = [], refuses = () => false } = options
  const clock = jumpingClock(seed)
  const folder = mkdtempSync(join(tmpdir(), 'crm-sync-'))
  const file = join(folder, 'crm.db')
  const now = (): number => START + clock.now()
  const mock = { port: 0, token: TOKEN, rateLimit: null, file, now }
  const crm = await startMockCrm({ ...mock, faults: { seed, ...faults } })
  // Another door to the same account, at which nothing goes wrong.
  const calm = await startMockCrm(mock)
  const journal = openJournal(':memory:', { newId: () => `journal-${seed}` })
  let closing: Promise<void> | null = null
  const close = (): Promise<void> => {
    closing ??= Promise.all([crm.close(), calm.close()]).then(() => {
      journal.close()
      rmSync(folder, { recursive: true, force: true })
    })
    return closing
  }
  onTestFinished(close)
  const sent: string[] = []
  const written: string[] = []
  const emails = new Map(people.map((customerId) => [customerId, addressOf(customerId)]))
  const view = accountView(kind, calm.url, crm.url)
  // Mailchimp keeps nobody without an address, and a sync adds nobody.
  if (kind === 'mailchimp') await view.invite([...emails.values()])
  const adapter = (): CrmAdapter =>
    connectAdapter({
      ...configuration,
      url: crm.url,
      token: TOKEN,
      ...(kind === 'mailchimp' ? { emails: configuration.emails ?? emails } : {}),
      timing: clock,
      timeoutMs: 120_000,
      fetch: (input, init) => {
        const body = String(init?.body ?? '')
        const { pathname, search } = new URL(String(input))
        if (body !== '') sent.push(body)
        const isRead = (init?.method ?? 'GET') === 'GET' || /\/(batch\/read|search)$/.test(pathname)
        if (!isRead) written.push(`${pathname} ${body}`)
        else if (refuses(`${pathname}${decodeURIComponent(search)} ${body}`)) {
          return Promise.resolve(new Response('{}', { status: 400 }))
        }
        return exchangeOverHttp(String(input), init as HttpInit) as Promise<Response>
      },
    } as CrmTarget)
  const sync: DialectBench['sync'] = (
    list,
    { issue = '2018-07', confirmation, journal: own = journal, consent, scores } = {},
  ) => {
    const plan = planSync({ members: list, journal: own, issue, runId: `run-${issue}`, scores })
    const hash = confirmation ?? { planHash: plan.hash }
    return applySync({ plan, adapter: adapter(), journal: own, confirmation: hash, timing: clock, consent })
  }
  return {
    kind,
    journal,
    view,
    sent,
    written,
    adapter,
    close,
    sync,
    async settle(list, most) {
      for (let run = 0; run < most; run++) {
        const { stoppedBy, requests } = await sync(list).catch(asStop)
        if (stoppedBy === undefined && requests === 0) return run + 1
      }
      throw new Error(`not settled after ${most} runs`)
    },
  }
}

const START = Date.UTC(2018, 7, 1, 12)

/** An answer without a body looks like no CRM. */
const TRANSIENT: readonly string[] = ['UNREACHABLE', 'NO_ANSWER', 'NOT_A_CRM', 'SCHEMA_CONFLICT']

/** What a run that failed before its first contact comes to. */
function asStop(error: { readonly code?: string }): Pick<SyncOutcome, 'requests' | 'stoppedBy'> {
  if (!TRANSIENT.includes(error.code ?? '')) throw error
  return { requests: 0, stoppedBy: { code: 'UNREACHABLE', message: '' } }
}

/** Waits take no time of this machine. */
function jumpingClock(seed: number): Timing {
  let now = 0
  return {
    now: () => now,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted()
      now += milliseconds
      await new Promise((resolve) => setImmediate(resolve))
    },
    random: seededRandom(seed),
  }
}
