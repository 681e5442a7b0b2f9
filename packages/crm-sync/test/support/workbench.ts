import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  applySync,
  type Confirmation,
  type CrmAdapter,
  type HubSpotOptions,
  hubSpotAdapter,
  type Journal,
  type MockCrm,
  type MockCrmOptions,
  openJournal,
  planSync,
  type SyncMember,
  type SyncOutcome,
  startMockCrm,
} from '../../src/index.ts'

export const TOKEN = 'canary-token-5f2a'

/** A fresh folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crm-sync-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A mock CRM without rate limit that is closed with the test. */
export async function mockCrm(options: Partial<MockCrmOptions> = {}): Promise<MockCrm> {
  const crm = await startMockCrm({ port: 0, token: TOKEN, file: ':memory:', rateLimit: null, ...options })
  onTestFinished(() => crm.close())
  return crm
}

/** A journal that is closed with the test. */
export function journalIn(folder: string): Journal {
  const journal = openJournal(join(folder, 'journal.db'))
  onTestFinished(() => journal.close())
  return journal
}

export interface Workbench {
  readonly folder: string
  readonly crm: MockCrm
  readonly journal: Journal
  readonly adapter: CrmAdapter
  /** Plans and applies in one go, confirmed by the hash unless told otherwise. */
  sync(members: readonly SyncMember[], options?: SyncOptions): Promise<SyncOutcome>
  /** What the CRM holds on a customer; null when it does not know the customer. */
  stored(customerId: string): Promise<Record<string, string | null> | null>
}

export interface SyncOptions {
  readonly issue?: string
  readonly confirmation?: Confirmation
  readonly adapter?: CrmAdapter
}

/** Mock CRM, journal and adapter, ready to sync. */
export async function workbench(
  crmOptions: Partial<MockCrmOptions> = {},
  adapterOptions: Partial<HubSpotOptions> = {},
): Promise<Workbench> {
  const folder = temporaryFolder()
  const crm = await mockCrm(crmOptions)
  const journal = journalIn(folder)
  const adapter = hubSpotAdapter({ url: crm.url, token: TOKEN, ...adapterOptions })
  return {
    folder,
    crm,
    journal,
    adapter,
    sync: (members, { issue = '2018-07', confirmation, adapter: other = adapter } = {}) => {
      const plan = planSync({ members, journal, issue, runId: `run-${issue}` })
      return applySync({
        plan,
        adapter: other,
        journal,
        confirmation: confirmation ?? { planHash: plan.hash },
      })
    },
    stored: async (customerId) => {
      const response = await fetch(
        `${crm.url}/crm/v3/objects/contacts/${encodeURIComponent(customerId)}?idProperty=clientele_customer_id` +
          `&properties=${PROPERTIES.map((name) => `clientele_${name}`).join(',')}`,
        { headers: { authorization: `Bearer ${TOKEN}` } },
      )
      if (response.status === 404) return null
      const { properties } = (await response.json()) as { properties: Record<string, string | null> }
      return properties
    },
  }
}

const PROPERTIES = [
  'segment',
  'population',
  'tags',
  'previous_segment',
  'segment_since',
  'r_score',
  'issue',
  'run_id',
]
