import type { Issue } from '../../issue.ts'
import { type MoveReason, moveReasons, type SegmentBalance } from '../../measure/segment-balance.ts'
import { segmentTag } from '../segment-tag.ts'

/** Reasons that have a column even when nobody moved for them: their 0 says something. */
const always: readonly MoveReason[] = ['entered', 'promoted', 'bought', 'aged', 'refit']

/** A row for each segment, in two lines where some came and some went for one reason, and the sum of all rows. */
export function balanceTable(issue: Issue, balances: readonly SegmentBalance[]): object {
  const { text, format, segments, language, document } = issue
  const reasons = moveReasons.filter(
    (reason) =>
      always.includes(reason) || balances.some(({ gained, lost }) => gained[reason] + lost[reason] > 0),
  )
  const cells = ({ before, buyers, gained, lost, now }: Omit<SegmentBalance, 'id'>): object => ({
    before: format.count(before),
    buyers: buyers === null ? text.notAvailable : format.count(buyers),
    reasons: reasons.map((reason) => ({
      gained: gained[reason] > 0 ? format.difference(gained[reason]) : null,
      lost: lost[reason] > 0 ? format.difference(-lost[reason]) : null,
      none: gained[reason] + lost[reason] === 0,
    })),
    now: format.count(now),
    change: format.difference(now - before),
  })
  const sums = total(balances)
  const bought = sums.buyers === null || sums.before === 0 ? null : sums.buyers / sums.before
  return {
    reasons: reasons.map((reason) =>
      reason === 'aged' && issue.idleCause === 'review' ? text.moves.reviewed : text.moves.reasons[reason],
    ),
    rows: balances.map((balance, index) => {
      const own = segments.find(({ id }) => id === balance.id)
      const gone = document.movement?.previousSegments.find(({ id }) => id === balance.id)
      return {
        anchor: `moves-${own?.number ?? `gone-${index + 1}`}`,
        tag: own === undefined ? null : segmentTag(own),
        name: gone?.name[language] ?? balance.id,
        ...cells(balance),
      }
    }),
    total: { ...cells(sums), buyersShare: bought === null ? null : format.share(bought) },
  }
}

function total(balances: readonly SegmentBalance[]): Omit<SegmentBalance, 'id'> {
  const sum = (value: (balance: SegmentBalance) => number): number =>
    balances.reduce((all, balance) => all + value(balance), 0)
  const byReason = (side: 'gained' | 'lost'): SegmentBalance['gained'] => ({
    entered: sum((balance) => balance[side].entered),
    promoted: sum((balance) => balance[side].promoted),
    bought: sum((balance) => balance[side].bought),
    aged: sum((balance) => balance[side].aged),
    refit: sum((balance) => balance[side].refit),
    lapsed: sum((balance) => balance[side].lapsed),
    left: sum((balance) => balance[side].left),
  })
  return {
    before: sum(({ before }) => before),
    buyers: balances.some(({ buyers }) => buyers === null) ? null : sum(({ buyers }) => buyers ?? 0),
    gained: byReason('gained'),
    lost: byReason('lost'),
    now: sum(({ now }) => now),
  }
}
