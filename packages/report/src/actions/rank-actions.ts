import type { PlannedAction } from './planned-action.ts'

/** What an action is ranked by: expected margin − cost where it is known, else the arithmetic of a fifth more orders. */
export type Worth =
  | { readonly kind: 'net'; readonly low: number; readonly high: number }
  | { readonly kind: 'prize'; readonly money: number }

/** Why an action is not among the chosen. */
export type NotChosen = 'loss' | 'unknown' | 'saves' | 'beyond'

export interface RankedAction {
  /** Its place, from 1. */
  readonly rank: number
  readonly action: PlannedAction
  readonly worth: Worth | null
  /** Null for a chosen one. */
  readonly reason: NotChosen | null
}

/** So many actions are chosen. */
const chosenActions = 5

/**
 * Actions by what they are worth: those whose expected margin covers their cost by the low end of margin − cost, then
 * the others by what a fifth more orders would be, then those whose margin may not cover their cost, then those of
 * which nothing is known in the order of the plan. The first five are chosen; not one that may lose money, nor, where
 * anything is known, one of unknown worth. Where nothing is known, those that only save cost are not chosen. Ties keep
 * the order of the plan.
 */
export function rankActions(plan: readonly PlannedAction[]): RankedAction[] {
  const ranked = plan
    .map((action, place) => ({ action, worth: worthOf(action), place }))
    .sort(
      (a, b) =>
        classOf(a.worth) - classOf(b.worth) || amountOf(b.worth) - amountOf(a.worth) || a.place - b.place,
    )
  const nothingKnown = ranked.every(({ worth }) => worth === null)
  let chosen = 0
  return ranked.map(({ action, worth }, index) => {
    const barred = barredBy(action, worth, nothingKnown)
    const reason = barred ?? (chosen < chosenActions ? null : 'beyond')
    if (reason === null) chosen++
    return { rank: index + 1, action, worth, reason }
  })
}

/** The number that an action is ranked by within its kind. */
export function amountOf(worth: Worth | null): number {
  if (worth === null) return 0
  return worth.kind === 'net' ? worth.low : worth.money
}

/** What a ranking rests on: margin less cost, the arithmetic of a fifth more orders, both, or nothing known. */
export function rankingBasis(ranked: readonly RankedAction[]): 'net' | 'both' | 'prize' | 'nothing' {
  const kinds = new Set(ranked.flatMap(({ worth }) => (worth === null ? [] : [worth.kind])))
  if (kinds.size === 2) return 'both'
  return kinds.has('net') ? 'net' : kinds.has('prize') ? 'prize' : 'nothing'
}

function worthOf({ net, prize }: PlannedAction): Worth | null {
  if (net !== null) return { kind: 'net', ...net }
  return prize === null ? null : { kind: 'prize', money: prize.money }
}

function classOf(worth: Worth | null): number {
  if (worth === null) return 3
  if (worth.kind === 'prize') return 1
  return worth.low > 0 ? 0 : 2
}

function barredBy({ stance }: PlannedAction, worth: Worth | null, nothingKnown: boolean): NotChosen | null {
  if (worth?.kind === 'net' && worth.low <= 0) return 'loss'
  if (worth !== null) return null
  if (stance === 'save') return 'saves'
  return nothingKnown ? null : 'unknown'
}
