import type { MovementMove } from '../movement.ts'
import type { PlaybookDocument } from '../playbook-document.ts'
import type { Disagreement } from './disagreement.ts'

const path: Disagreement['path'] = ['movement', 'moves']

/**
 * What moves must agree with: the flows that they divide, the ends that their reason allows, and the model, which
 * forces nobody while it stays in force. Flows add up to both months, so that the moves of a segment do, too: its
 * customers then, with those who came and without those who went, are its customers now.
 */
export function movesAgree({ movement, model }: PlaybookDocument): Disagreement[] {
  if (!movement?.moves) return []
  const { flows, moves } = movement
  const ways = [...flows, ...moves].map(({ from, to }) => JSON.stringify([from, to]))
  const counted = (some: typeof flows, way: string): number =>
    some.reduce(
      (sum, { from, to, customers }) => (JSON.stringify([from, to]) === way ? sum + customers : sum),
      0,
    )
  const forced = moves.filter(({ kind }) => kind === 'refit')
  return [
    ...[...new Set(ways)]
      .filter((way) => counted(flows, way) !== counted(moves, way))
      .map((way) => ({
        path,
        message: `moves ${way} count ${counted(moves, way)} customers, the flow ${counted(flows, way)}`,
      })),
    ...moves
      .filter((move) => !isPossible(move))
      .map(({ kind, from, to }) => ({ path, message: `${kind} from ${from} to ${to} is no such move` })),
    ...(model.id === model.previousId && forced.length > 0
      ? [{ path, message: 'the model stayed in force, and moves are said to be its doing' }]
      : []),
  ]
}

function isPossible({ kind, from, to }: MovementMove): boolean {
  if (kind === 'entered') return from === null && to !== null
  if (kind === 'left') return from !== null && to === null
  return from !== null && to !== null && (kind === 'stayed') === (from === to)
}
