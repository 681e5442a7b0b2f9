/** The actions of the library: one for each kind of segment, and two that go across segments. */
export const libraryIds = [
  'single-recent',
  'single-quiet',
  'single-cooling',
  'single-lapsed',
  'single-any',
  'single-by-status',
  'repeat-recent',
  'repeat-quiet',
  'repeat-cooling',
  'repeat-lapsed',
  'repeat-any',
  'repeat-by-status',
  'service-recovery',
  'suppression',
] as const

export type LibraryId = (typeof libraryIds)[number]
