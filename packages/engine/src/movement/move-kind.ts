/**
 * Why a customer is where they are now.
 *
 * - `stayed`: in the same segment at both dates.
 * - `entered`: no customer then. `left`: no customer any more.
 * - `promoted`: ordered since, and with that order belongs to another population (new to loyal).
 * - `bought`: ordered since, and is in another segment.
 * - `lapsed`: has no order in the window any more.
 * - `aged`: ordered nothing since; the earlier model, with the clock moved, puts them where they are now.
 * - `refit`: ordered nothing since, and the earlier model would not have put them there: another model does.
 */
export type MoveKind = 'stayed' | 'entered' | 'left' | 'promoted' | 'bought' | 'lapsed' | 'aged' | 'refit'

/** All kinds, in the order in which they are listed. */
export const MOVE_KINDS: readonly MoveKind[] = [
  'stayed',
  'promoted',
  'bought',
  'aged',
  'refit',
  'lapsed',
  'entered',
  'left',
]
