import type { PlannedAction } from '../../actions/planned-action.ts'
import type { Issue } from '../../issue.ts'
import { type SegmentTag, segmentTag } from '../segment-tag.ts'

/** How an action is named everywhere: whom it is for, and what it is to do. */
export interface ActionLabel {
  readonly tags: readonly SegmentTag[]
  /** In place of many tags, and behind them the part of the segments that is meant. */
  readonly whom: string | null
  readonly goal: string
}

/** More segments than these are not named one by one. */
const namedSegments = 3

export function actionLabel({ text, segments: all }: Issue, action: PlannedAction): ActionLabel {
  const { segments, audience, goal } = action
  const every = segments.length === all.filter(({ customers }) => customers > 0).length
  const few = segments.length <= namedSegments
  const whom = [
    ...(few ? [] : [every ? text.actions.allSegments : segments.map(({ number }) => number).join(', ')]),
    ...(audience === 'all' ? [] : [text.actions.audience[audience]]),
  ]
  return {
    tags: few ? segments.map(segmentTag) : [],
    whom: whom.length === 0 ? null : whom.join(' · '),
    goal,
  }
}
