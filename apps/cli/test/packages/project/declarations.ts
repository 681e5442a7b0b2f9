// What a program in TypeScript sees of the packages; compiled only.

import { type CrmAdapter, hubSpotAdapter, type Journal, openJournal, planSync } from '@clientele/crm-sync'
import { type Segmentation, segmentCustomers } from '@clientele/engine'
import { startWorkers } from '@clientele/engine/workers'
import { type PlaybookDocument, renderHtml } from '@clientele/report'
import { type Answer, explore, openShop } from '@clientele/sql-eda'

export const segmented = (ids: string[], column: Float64Array): Segmentation =>
  segmentCustomers({ customerIds: ids, columns: { monetary: column } }, { seed: 1 })

export const page = (document: PlaybookDocument): string => renderHtml(document, { language: 'fr' })

export async function ask(file: string): Promise<readonly Answer[]> {
  const shop = await openShop({ file })
  return explore(shop, { asOf: '2026-07-01T00:00:00' })
}

export const adapter: CrmAdapter = hubSpotAdapter({ url: 'http://127.0.0.1:8787', token: 'secret' })
export const journal: Journal = openJournal('journal.db')
export const creates: number = planSync({ members: [], journal, issue: '2026-06', runId: '1' }).creates

// @ts-expect-error a misspelt option is found: the declarations are really read
startWorkers({ thread: 2 })
