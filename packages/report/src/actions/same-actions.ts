import type { PlannedAction } from './planned-action.ts'

/**
 * Entries whose action is the same for several segments: plays with equal goal, trigger, message, stance and owner. Each
 * group keeps the order of its entries, and groups that of their first ones.
 *
 * @example sameActions([{ action: keepOne }, { action: winBack }, { action: keepTwo }]) // [[keepOne, keepTwo], [winBack]]
 */
export function sameActions<Entry extends { readonly action: PlannedAction }>(
  entries: readonly Entry[],
): [Entry, ...Entry[]][] {
  const groups = new Map<string, [Entry, ...Entry[]]>()
  for (const entry of entries) {
    const key = whatIsSaid(entry.action)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return [...groups.values()]
}

/** Whether an action is the play of one segment, told on the card of that segment too. */
export function isPlay({ id, segments: [only, ...others] }: PlannedAction): boolean {
  return only !== undefined && others.length === 0 && id === only.id
}

function whatIsSaid(action: PlannedAction): string {
  const { goal, trigger, message, stance, owner } = action
  return JSON.stringify(isPlay(action) ? [goal, trigger, message, stance, owner] : action.id)
}
