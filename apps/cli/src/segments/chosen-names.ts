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
 * @param fitted `current` before ids were handed down to it. A segment answers to the id that it
 *   would have there too, so that a choice by the ids of `segment` holds for commands that follow segments.
 * @throws CliError `CONFIG_BROKEN` for an id that no segment has, now, a month before or in any month that the
 *   history remembers, with those of now; EngineError `INVALID_ARGUMENT` for names that cannot be given.
 */
export async function withChosenNames(
  { current, previous }: Pick<FollowedSegments, 'current' | 'previous'>,
  { names, state }: Pick<Settings, 'names' | 'state'>,
  fitted: ShopSegmentation = current,
): Promise<Pick<FollowedSegments, 'current' | 'previous'>> {
  const wanted = Object.keys(names)
  if (wanted.length === 0) return { current, previous }
  const { usedIds = [] } = (await earlierModel(state, AFTER_ALL_MONTHS)).segments
  const ids = current.segmentation.segments.map(({ id }) => id)
  const fittedIds = fitted.segmentation.segments.map(({ id }) => id)
  const others = [...(previous?.segmentation.segments ?? []).map(({ id }) => id), ...fittedIds, ...usedIds]
  const unknown = wanted.find((id) => !ids.includes(id) && !others.includes(id))
  if (unknown !== undefined)
    throw new CliError(
      'CONFIG_BROKEN',
      `The names of the configuration: there is no segment "${unknown}"; the segments are ${ids.join(', ')}.`,
    )
  const chosen = { ...namesOfFitted(current, fitted, names), ...names }
  return { current: renamed(current, chosen), previous: previous && renamed(previous, chosen) }
}

const AFTER_ALL_MONTHS = '2999-12'

/** Names chosen by ids that only the fitted segments have, under the ids that were handed down to these. */
function namesOfFitted(current: ShopSegmentation, fitted: ShopSegmentation, names: ChosenNames): ChosenNames {
  const { segments } = current.segmentation
  const entries = fitted.segmentation.segments.flatMap(({ id, population, cluster }) => {
    const name = names[id]
    if (name === undefined || segments.some((one) => one.id === id)) return []
    const same = segments.find((one) => one.population === population && one.cluster === cluster)
    return same === undefined ? [] : [[same.id, name] as const]
  })
  return Object.fromEntries(entries)
}

function renamed(shop: ShopSegmentation, names: ChosenNames): ShopSegmentation {
  return { ...shop, segmentation: renameSegments(shop.segmentation, names) }
}
