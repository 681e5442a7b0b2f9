import { segmentMembers } from '@clientele/engine'
import type { PlaybookDocument } from '@clientele/report'
import type { History, MonthRecord } from '@clientele/sql-eda'
import { birthMonth } from '../dates/birth-month.ts'
import type { MonthAnalysis } from './analyse-month.ts'

/** What the state keeps of a month. */
export async function monthRecord(
  history: History,
  { month, current, previous, changes }: MonthAnalysis,
  playbook: PlaybookDocument,
): Promise<MonthRecord> {
  const known = new Map((await history.segmentLives()).map(({ id, since }) => [id, since]))
  const foundBefore = new Set(previous?.segmentation.segments.map(({ id }) => id))
  const { segmentation, model } = current
  return {
    month,
    asOf: current.asOf,
    modelId: model.id,
    fingerprint: model.fingerprint,
    ranAt: null,
    model,
    segments: segmentation.segments.map(({ id, population, name }) => ({
      id,
      population,
      name: name.en,
      since: birthMonth(id, month, { known, foundBefore }),
    })),
    memberships: Array.from(segmentMembers(segmentation), (member) => ({
      customerId: member.customerId,
      population: member.segment.population,
      segmentId: member.segment.id,
      recencyDays: member.recencyDays,
      frequency: member.frequency,
      monetary: member.monetary,
      distance: member.distance,
      margin: member.margin,
    })),
    changes,
    playbook,
  }
}
