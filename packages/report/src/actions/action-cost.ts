import type { Cadence, Channel } from '../document/actions/action-terms.ts'
import type { Audience, GivenAction } from '../document/actions/given-action.ts'
import type { PlaybookActions } from '../document/actions/playbook-actions.ts'

/** Whom an action can reach and what that costs; null for what the shop did not say. */
export interface ActionCost {
  readonly reach: number | null
  readonly costPerContact: number | null
  /** Of a month. */
  readonly budget: number | null
}

/**
 * People of some segments with consent and a valid address, and what a month of messages to them costs at most: reach ×
 * messages a month × cost of one. Nothing is sent on the channel `none`.
 */
export function actionCost(
  actions: PlaybookActions | undefined,
  p: {
    readonly segments: readonly { readonly id: string }[]
    readonly audience: Audience
    readonly channel: Channel
    readonly cadence: Cadence
    readonly own: GivenAction['costPerContact']
  },
): ActionCost {
  const { channel, audience, cadence } = p
  if (channel === 'none') return { reach: null, costPerContact: null, budget: null }
  const ids = new Set(p.segments.map(({ id }) => id))
  const known =
    actions?.reach?.segments.flatMap(({ id, channels }) =>
      ids.has(id) && channels[channel] !== null ? [channels[channel][audience]] : [],
    ) ?? []
  const reach = known.length < ids.size ? null : known.reduce((sum, people) => sum + people, 0)
  const costPerContact = p.own ?? actions?.given.costs?.[channel] ?? null
  return {
    reach,
    costPerContact,
    budget: reach === null || costPerContact === null ? null : reach * cadence.perMonth * costPerContact,
  }
}
