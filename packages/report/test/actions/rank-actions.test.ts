import { describe, expect, it } from 'vitest'
import { actionPlan } from '../../src/actions/action-plan.ts'
import { impactByEffort } from '../../src/actions/impact.ts'
import type { PlannedAction } from '../../src/actions/planned-action.ts'
import { rankActions } from '../../src/actions/rank-actions.ts'
import { prepareIssue } from '../../src/issue.ts'
import { firstIssue } from '../fixtures/edge-shops.ts'
import { plannedShop } from '../fixtures/planned-shop.ts'

const [pattern] = actionPlan(prepareIssue(plannedShop, 'en'))
if (pattern === undefined) throw new Error('the fixture has a plan')
const action = (id: string, change: Partial<PlannedAction>): PlannedAction => ({
  ...pattern,
  id,
  prize: null,
  net: null,
  stance: 'grow',
  ...change,
})
const prize = (money: number): Partial<PlannedAction> => ({ prize: { orders: 1, money } })

describe('the ranking', () => {
  const ranked = rankActions([
    action('unknown', {}),
    action('loss', { net: { low: -1, high: 900 } }),
    action('small', prize(5)),
    action('saves', { stance: 'save' }),
    action('sure', { net: { low: 10, high: 20 } }),
    action('big', prize(500)),
    action('surer', { net: { low: 11, high: 12 } }),
    ...['e', 'f', 'g'].map((id) => action(id, prize(50))),
  ])

  it('puts known margins by their low end before arithmetic, and what may lose money after both', () => {
    expect(ranked.map((entry) => entry.action.id)).toEqual([
      'surer',
      'sure',
      'big',
      'e',
      'f',
      'g',
      'small',
      'loss',
      'unknown',
      'saves',
    ])
  })

  it('chooses five, and says of every other why not', () => {
    expect(ranked.map(({ reason }) => reason)).toEqual([
      null,
      null,
      null,
      null,
      null,
      'beyond',
      'beyond',
      'loss',
      'unknown',
      'saves',
    ])
  })

  it('goes by the plan where nothing is known, and leaves out those that only save cost', () => {
    const first = rankActions(actionPlan(prepareIssue(firstIssue, 'en')))
    expect(first.filter(({ reason }) => reason === null).map((entry) => entry.action.id)).toEqual([
      'new-2',
      'new-1',
      'loyal-1',
      'loyal-3',
      'loyal-2',
    ])
    expect(first.filter(({ reason }) => reason === 'saves').map((entry) => entry.action.id)).toEqual([
      'new-3',
      'loyal-5',
    ])
    expect(rankActions([])).toEqual([])
  })

  it('has an impact beside that of the largest: half of it is high, a tenth is middle', () => {
    const cells = impactByEffort(
      rankActions(
        [100, 50, 49, 10, 9]
          .map((money) => action(String(money), { ...prize(money), effort: 'low' }))
          .concat([action('none', { effort: 'high' })]),
      ),
    )
    const ids = (entries: readonly { action: PlannedAction }[]): string[] =>
      entries.map((entry) => entry.action.id)
    expect([ids(cells.high.low), ids(cells.middle.low), ids(cells.low.low), ids(cells.unknown.high)]).toEqual(
      [['100', '50'], ['49', '10'], ['9'], ['none']],
    )
  })
})
