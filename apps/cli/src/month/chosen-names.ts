import { renameSegments, type SegmentName } from '@clientele/engine'
import type { Settings } from '../config/settings.ts'
import { CliError } from '../errors.ts'
import { earlierModel } from './earlier-model.ts'
import type { FollowedSegments } from './follow-segments.ts'
import type { ShopSegmentation } from './segment-shop.ts'

/** Names that the configuration chooses, by id of a segment. */
export type ChosenNames = Readonly<Record<string, SegmentName>>

/**
 * The segmentations under the names that the configuration chooses. The model keeps the names that facts gave, so that a
 * choice that is taken back leaves no trace.
 *
 * @throws CliError `CONFIG_BROKEN` for an id that no segment has, now, a month before or in any month that the
 *   history remembers, with those of now; EngineError `INVALID_ARGUMENT` for names that cannot be given.
 */
export async function withChosenNames(
  { current, previous }: Pick<FollowedSegments, 'current' | 'previous'>,
  { names, state }: Pick<Settings, 'names' | 'state'>,
): Promise<Pick<FollowedSegments, 'current' | 'previous'>> {
  const wanted = Object.keys(names)
  if (wanted.length === 0) return { current, previous }
  const { usedIds = [] } = (await earlierModel(state, AFTER_ALL_MONTHS)).segments
  const ids = current.segmentation.segments.map(({ id }) => id)
  const others = [...(previous?.segmentation.segments ?? []).map(({ id }) => id), ...usedIds]
  const unknown = wanted.find((id) => !ids.includes(id) && !others.includes(id))
  if (unknown !== undefined)
    throw new CliError(
      'CONFIG_BROKEN',
      `names: there is no segment "${unknown}"; the segments are ${ids.join(', ')}.`,
    )
  return { current: renamed(current, names), previous: previous && renamed(previous, names) }
}

const AFTER_ALL_MONTHS = '2999-12'

function renamed(shop: ShopSegmentation, names: ChosenNames): ShopSegmentation {
  return { ...shop, segmentation: renameSegments(shop.segmentation, names) }
}
