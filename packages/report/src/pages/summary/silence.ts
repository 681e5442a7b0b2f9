import { acrossSegments } from '../../actions/across-segments.ts'
import { givenChanges } from '../../actions/given-changes.ts'
import type { Issue, IssueSegment } from '../../issue.ts'

/** Whom it costs more to reach than they bring. */
export interface Silence {
  /** `segment`: all customers of segments whose play is to save cost; `lapsed`: those of some segments by status. */
  readonly by: 'segment' | 'lapsed'
  readonly parts: readonly { readonly segment: IssueSegment; readonly customers: number }[]
  readonly customers: number
}

/**
 * The segments that say themselves that their customers are gone; where none does, those of the action that stops
 * paying for the lapsed. Nothing that the shop switched off.
 */
export function silence(issue: Issue): Silence | null {
  const { segments, document } = issue
  const silent = segments
    .filter(({ customers, play }) => customers > 0 && play.stance === 'save' && !play.off)
    .map((segment) => ({ segment, customers: segment.customers }))
  if (silent.length > 0) return { by: 'segment', parts: silent, customers: total(silent) }
  const suppression = acrossSegments(issue).find(({ id }) => id === 'suppression')
  const lapsed = (suppression?.segments ?? []).map((segment) => ({
    segment,
    customers: segment.recencyStatus?.lapsed ?? 0,
  }))
  if (lapsed.length === 0 || document.rhythm === undefined) return null
  return { by: 'lapsed', parts: lapsed, customers: total(lapsed) }
}

/** Why there is none: nobody is far enough gone, or the shop keeps writing to them. */
export function nothingToStop({ document, segments, text }: Issue): string {
  const isOff =
    segments.some(({ customers, play }) => customers > 0 && play.stance === 'save' && play.off) ||
    givenChanges(document, 'suppression').some(({ off }) => off)
  return isOff ? text.summary.stopOff : text.summary.stopNothing
}

const total = (parts: Silence['parts']): number => parts.reduce((sum, { customers }) => sum + customers, 0)
