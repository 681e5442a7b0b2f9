import { EngineError } from '../engine-error.ts'
import type { Segmentation } from '../segment-customers.ts'
import { LONGEST_NAME, type SegmentName } from './segment-names.ts'

/**
 * Calls segments as somebody wishes, by id. Ids, name keys and facts stay, so that taking the wish back brings the old
 * names back.
 *
 * @param names by id of a segment; ids that the segmentation does not have are passed over, as they may be of another
 *   month.
 * @throws EngineError `INVALID_ARGUMENT` when a name is empty, longer than 72 characters or has a line break or other
 *   control character, and when two segments of a population would have one name in some language.
 * @example renameSegments(segmentation, { 'loyal-frequent-recent-high': { en: 'Our best', fr: 'Les meilleurs' } })
 */
export function renameSegments(
  segmentation: Segmentation,
  names: Readonly<Record<string, SegmentName>>,
): Segmentation {
  for (const [id, name] of Object.entries(names)) checkName(id, name)
  const populations = segmentation.populations.map((population) => {
    const segments = population.segments.map((segment) =>
      Object.hasOwn(names, segment.id) ? { ...segment, name: names[segment.id] } : segment,
    )
    checkUnique(segments)
    return { ...population, segments }
  })
  return { ...segmentation, populations, segments: populations.flatMap(({ segments }) => segments) }
}

function checkName(id: string, name: SegmentName): void {
  for (const [language, words] of Object.entries(name)) {
    if (words.trim() !== '' && words.length <= LONGEST_NAME && !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(words)) continue
    throw new EngineError(
      'INVALID_ARGUMENT',
      `The name of segment '${id}' in '${language}' must be one line of 1 to ${LONGEST_NAME} characters.`,
    )
  }
}

function checkUnique(segments: readonly { readonly id: string; readonly name: SegmentName }[]): void {
  for (const { id, name } of segments) {
    for (const [language, words] of Object.entries(name)) {
      const other = segments.find(
        (one) => one.id !== id && one.name[language as keyof SegmentName] === words, // a key of this very type
      )
      if (other === undefined) continue
      throw new EngineError(
        'INVALID_ARGUMENT',
        `Segments '${id}' and '${other.id}' would both be called "${words}" in '${language}'; give one of them another name.`,
      )
    }
  }
}
