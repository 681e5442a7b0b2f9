import { byCodeUnit } from '../by-code-unit.ts'
import type { ContactFacts, ContactState } from '../contact-state.ts'
import { CrmError } from '../errors.ts'
import type { SyncMember } from '../read-members.ts'

/** The month and run in whose name a plan writes. */
export interface PlanStamp {
  /** Empty when the members belong to no month. */
  readonly issue: string
  readonly runId: string
  /** `YYYY-MM-DD`, the as-of date of the issue; empty without one. */
  readonly asOf: string
}

/**
 * Checks an issue and finds its as-of date, the first day after the month; without an issue no date is claimed.
 *
 * @throws CrmError `BAD_ISSUE` when `issue` is no calendar month `YYYY-MM`
 */
export function planStamp(issue: string | null, runId: string): PlanStamp {
  if (issue === null) return { issue: '', runId, asOf: '' }
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(issue)
  if (match === null) {
    throw new CrmError('BAD_ISSUE', `The issue must be a month like 2018-07, got "${issue.slice(0, 20)}".`)
  }
  const [year, month] = [Number(match[1]), Number(match[2])]
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return {
    issue,
    runId,
    asOf: `${String(nextYear).padStart(4, '0')}-${String(nextMonth).padStart(2, '0')}-01`,
  }
}

/** Whole months from one `YYYY-MM` to another, both valid; negative when the second is earlier. */
export function monthsBetween(from: string, to: string): number {
  const months = (issue: string): number => Number(issue.slice(0, 4)) * 12 + Number(issue.slice(5))
  return months(to) - months(from)
}

/** What the CRM should say about a member, apart from when and by whom it was written; with or without scores. */
export function memberFacts(member: SyncMember, scores = true): ContactFacts {
  const { population, segmentId, recencyStatus, leftAloneBy = [] } = member
  const status = recencyStatus === undefined ? [] : [recencyStatus]
  const tags = [...new Set([population, segmentId, ...status, ...leftAloneBy])]
  return {
    segment: segmentId,
    population,
    tags: tags.sort(byCodeUnit).join(';'),
    rScore: scores ? String(member.rScore) : '',
    fScore: scores ? String(member.fScore) : '',
    mScore: scores ? String(member.mScore) : '',
  }
}

/** The facts of a contact that is in no segment any more. */
export const NO_FACTS: ContactFacts = {
  segment: '',
  population: '',
  tags: '',
  rScore: '',
  fScore: '',
  mScore: '',
}

/**
 * The complete new state of a contact whose facts change: a segment left behind becomes the previous one, and
 * the date moves only with the segment.
 */
export function nextState(
  facts: ContactFacts,
  current: ContactState | undefined,
  stamp: PlanStamp,
): ContactState {
  const history =
    current !== undefined && current.segment === facts.segment
      ? { previousSegment: current.previousSegment, segmentSince: current.segmentSince }
      : {
          previousSegment: current?.segment || current?.previousSegment || '',
          segmentSince: stamp.asOf,
        }
  return { ...facts, ...history, issue: stamp.issue, runId: stamp.runId }
}
