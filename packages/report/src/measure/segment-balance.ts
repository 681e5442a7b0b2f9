import type { Movement, MovementMove } from '../document/movement.ts'
import type { PlaybookDocument } from '../document/playbook-document.ts'

/** A reason to come or to go. */
export type MoveReason = Exclude<MovementMove['kind'], 'stayed'>

export const moveReasons: readonly MoveReason[] = [
  'entered',
  'promoted',
  'bought',
  'aged',
  'refit',
  'lapsed',
  'left',
]

/** How a segment came from last month's customers to this month's: `before` + gains − losses = `now`. */
export interface SegmentBalance {
  readonly id: string
  /** 0 for a segment that did not exist. */
  readonly before: number
  /** Of these, who ordered since; null when not counted. */
  readonly buyers: number | null
  readonly gained: Readonly<Record<MoveReason, number>>
  readonly lost: Readonly<Record<MoveReason, number>>
  /** 0 for a segment that exists no more. */
  readonly now: number
}

/**
 * The balance of every segment of both months, those of this month first, in document order.
 *
 * @returns null when the document does not know the reasons of its moves
 */
export function segmentBalances({
  movement,
  populations,
}: Pick<PlaybookDocument, 'movement' | 'populations'>): SegmentBalance[] | null {
  if (!movement?.moves) return null
  const { moves, previousSegments } = movement
  const now = new Map(
    populations.flatMap(({ segments }) => segments.map(({ id, customers }) => [id, customers])),
  )
  const before = new Map(previousSegments.map((segment) => [segment.id, segment]))
  return [...new Set([...now.keys(), ...before.keys()])].map((id) => ({
    id,
    before: before.get(id)?.customers ?? 0,
    buyers: before.has(id) ? (before.get(id)?.buyersSince ?? null) : 0,
    gained: byReason(moves.filter(({ to }) => to === id)),
    lost: byReason(moves.filter(({ from }) => from === id)),
    now: now.get(id) ?? 0,
  }))
}

/** Customers by the reason of their move. */
export function byReason(moves: NonNullable<Movement['moves']>): Record<MoveReason, number> {
  const count = (reason: MoveReason): number =>
    moves.reduce((sum, { kind, customers }) => (kind === reason ? sum + customers : sum), 0)
  return {
    entered: count('entered'),
    promoted: count('promoted'),
    bought: count('bought'),
    aged: count('aged'),
    refit: count('refit'),
    lapsed: count('lapsed'),
    left: count('left'),
  }
}
