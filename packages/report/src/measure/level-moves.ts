import type { MovementMove } from '../document/movement.ts'
import type { PlaybookDocument } from '../document/playbook-document.ts'
import type { SegmentTraits } from '../document/population/segment.ts'

/** Customers who went from one segment to another, or away, and what they have spent. */
export interface LevelMove {
  readonly from: string
  /** Null: no longer a customer. */
  readonly to: string | null
  readonly customers: number
  /** Sum of what they have spent: as of this month, or before it for those who lapsed or left. */
  readonly revenue: number
}

/** Moves that say something, by what they say; each list by revenue, largest first, ties in document order. */
export interface LevelMoves {
  /** Ordered, and stand higher since. */
  readonly upgrades: readonly LevelMove[]
  /** Ordered and yet stand lower since, lapsed, or left. */
  readonly losses: readonly LevelMove[]
  /** Ordered nothing, and stand elsewhere by the clock alone: neither of the two. */
  readonly aged: readonly LevelMove[]
}

const places: Readonly<Record<SegmentTraits['recency'], number>> = {
  recent: 2,
  cooling: 1,
  any: 1,
  lapsed: 0,
}

/**
 * A segment stands higher than another when its median customer has placed more orders; with equal orders, when its name
 * says that they bought more recently; otherwise, when its median customer has spent more. Moves between equals, moves that are the doing of the model, and moves from
 * a segment that is no more, whose median is not known, are in no list.
 */
export function levelMoves({
  movement,
  populations,
}: Pick<PlaybookDocument, 'movement' | 'populations'>): LevelMoves {
  const moves = movement?.moves ?? []
  const levels = new Map(
    populations.flatMap(({ segments }) =>
      segments.map(({ id, medians, traits }) => [id, { ...medians, place: places[traits.recency] }]),
    ),
  )
  const step = ({ from, to }: MovementMove): number => {
    const [then, now] = [levels.get(from ?? ''), levels.get(to ?? '')]
    return then === undefined || now === undefined
      ? 0
      : now.frequency - then.frequency || now.place - then.place || now.monetary - then.monetary
  }
  const ordered = moves.filter(({ kind }) => kind === 'promoted' || kind === 'bought')
  return {
    upgrades: byRevenue(
      ordered.filter((move) => step(move) > 0),
      'revenueNow',
    ),
    losses: byRevenue(
      [
        ...ordered.filter((move) => step(move) < 0),
        ...moves.filter(({ kind }) => kind === 'lapsed' || kind === 'left'),
      ],
      'revenueBefore',
    ),
    aged: byRevenue(
      moves.filter(({ kind }) => kind === 'aged'),
      'revenueNow',
    ),
  }
}

function byRevenue(moves: readonly MovementMove[], revenue: 'revenueBefore' | 'revenueNow'): LevelMove[] {
  return moves
    .flatMap((move) =>
      move.from === null
        ? []
        : [{ from: move.from, to: move.to, customers: move.customers, revenue: move[revenue] }],
    )
    .sort((a, b) => b.revenue - a.revenue)
}
