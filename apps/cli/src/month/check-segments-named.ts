import type { ActionsFile } from '@clientele/report'
import { checkActionRules } from '../actions/check-action-rules.ts'
import type { TestSettings } from '../config/experiment-settings.ts'
import { checkTestSegments } from '../experiments/check-test-segments.ts'
import type { FollowedSegments } from '../segments/follow-segments.ts'

/** What the shop wrote that names segments. */
export interface NamesOfSegments {
  readonly tests: readonly TestSettings[]
  readonly actions: ActionsFile
  readonly populations: readonly string[]
}

/**
 * Refuses tests and actions of segments that there never were; one that is gone meets nobody, and stands.
 *
 * @param usedIds of segments of any month before.
 * @throws CliError `CONFIG_BROKEN` with the segments of now.
 */
export function checkSegmentsNamed(
  { tests, actions, populations }: NamesOfSegments,
  { current, previous }: Pick<FollowedSegments, 'current' | 'previous'>,
  usedIds: readonly string[],
): void {
  const { segments } = current.segmentation
  const gone = previous?.segmentation.segments ?? []
  checkTestSegments(
    tests,
    segments.map(({ id }) => id),
    [...gone.map(({ id }) => id), ...usedIds],
  )
  checkActionRules(
    actions,
    segments,
    [...gone.flatMap(({ id, name }) => [id, name.en, name.fr]), ...usedIds],
    populations,
  )
}
