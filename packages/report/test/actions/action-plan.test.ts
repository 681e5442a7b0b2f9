import { describe, expect, it } from 'vitest'
import { actionPlan } from '../../src/actions/action-plan.ts'
import type { PlannedAction } from '../../src/actions/planned-action.ts'
import type { PlaybookDocument } from '../../src/document/playbook-document.ts'
import { prepareIssue } from '../../src/issue.ts'
import { edgeShops } from '../fixtures/edge-shops.ts'
import { largeShop } from '../fixtures/large-shop.ts'
import { given, plannedShop } from '../fixtures/planned-shop.ts'

const planOf = (document: PlaybookDocument, language: 'en' | 'fr' = 'en'): PlannedAction[] =>
  actionPlan(prepareIssue(document, language))
const plan = planOf(plannedShop)
const find = (id: string): PlannedAction => {
  const action = plan.find((one) => one.id === id)
  if (action === undefined) throw new Error(`no action ${id}`)
  return action
}

describe('a shop that says nothing of its actions', () => {
  it('gets the play of each segment, and no number that nobody knows', () => {
    const plain = planOf(largeShop)
    expect(plain.map(({ id }) => id)).toEqual(
      prepareIssue(largeShop, 'en')
        .segments.map(({ id }) => id)
        .sort((a, b) => plain.findIndex((one) => one.id === a) - plain.findIndex((one) => one.id === b)),
    )
    for (const action of plain) {
      expect([action.reach, action.budget, action.costPerContact, action.effect, action.net]).toEqual([
        null,
        null,
        null,
        null,
        null,
      ])
    }
  })

  it.each(Object.entries(edgeShops))('has a plan in %s', (_name, document) => {
    const ids = planOf(document).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(0)
  })
})

describe('the plan of a shop with an actions file', () => {
  it('has budget = reach × messages of a month × cost, and nobody reached who is not there', () => {
    for (const { budget, reach, costPerContact, customers, cadence } of plan) {
      if (reach !== null) expect(reach).toBeLessThanOrEqual(customers)
      if (reach !== null && costPerContact !== null)
        expect(budget).toBe(reach * cadence.perMonth * costPerContact)
      else expect(budget).toBeNull()
    }
    expect(plan.filter(({ budget }) => budget !== null).length).toBeGreaterThan(5)
  })

  it('takes over what the shop changed in an action of the library, for the segments that it means', () => {
    const called = find('loyal-1')
    expect(called).toMatchObject({
      goal: 'Call our best customers',
      channel: 'phone',
      channelText: 'Phone call',
      costPerContact: 4.5,
      owner: 'Bruno',
      budgetLimit: 500,
    })
    expect(find('loyal-2')).toMatchObject({ goal: 'Keep them ordering', channel: 'email', owner: 'Ana' })
    expect(planOf(plannedShop, 'fr').find(({ id }) => id === 'loyal-1')?.goal).toBe(
      'Appeler nos meilleurs clients',
    )
  })

  it('leaves out what was switched off', () => {
    expect(plan.map(({ id }) => id)).not.toContain('new-3')
    const off = {
      ...plannedShop,
      actions: plannedShop.actions && {
        ...plannedShop.actions,
        given: { actions: [{ use: 'service-recovery' as const, off: true }] },
      },
    }
    expect(planOf(off).map(({ id }) => id)).not.toContain('service-recovery')
  })

  it('goes across segments for bad reviews and for the lapsed who get no offer', () => {
    expect(find('service-recovery')).toMatchObject({ audience: 'unhappy', offerCeiling: 0, holdoutShare: 0 })
    expect(find('service-recovery').customers).toBe(
      plannedShop.actions?.unhappy?.segments.reduce((sum, { customers }) => sum + customers, 0),
    )
    expect(find('suppression')).toMatchObject({
      audience: 'lapsed',
      channel: 'none',
      reach: null,
      budget: null,
    })
    expect(find('suppression').segments.every(({ play }) => play.lapsed === 'save')).toBe(true)
  })

  it('adds the actions of the shop, in the other language where it gave only one', () => {
    const birthday = find('birthday')
    expect(birthday.goal).toBe('Souhaiter un bon anniversaire')
    expect(birthday.segments.map(({ id }) => id)).toEqual([
      'loyal-1',
      'loyal-2',
      'loyal-3',
      'loyal-4',
      'loyal-5',
    ])
    expect(birthday.customers).toBe(
      birthday.segments.reduce((sum, { recencyStatus }) => sum + (recencyStatus?.active ?? 0), 0),
    )
    expect(birthday.atStake).toBeNull()
    expect(find('letter-to-collectors').costPerContact).toBe(1.9)
  })

  it('expects a margin only where effect, margin, cost, reach and a counted rate are all known', () => {
    expect(plan.filter(({ net }) => net !== null).map(({ id }) => id)).toEqual(['loyal-1'])
    const { base, reach, net } = find('loyal-1')
    // 26 of 581 ordered in a month; a typical order is 486.20 / 3; margin 40 %; 144 people, two calls each at 4.50
    const margin = 144 * (26 / 581) * (486.2 / 3) * 0.4
    expect([base?.events, base?.customers, reach]).toEqual([26, 581, 144])
    expect(net?.low).toBeCloseTo(margin * 0.5 - 1296, 9)
    expect(net?.high).toBeCloseTo(margin * 3 - 1296, 9)
    const noMargin = {
      ...plannedShop,
      actions: plannedShop.actions && { ...plannedShop.actions, given: { ...given, marginShare: undefined } },
    }
    expect(planOf(noMargin).every(({ net: value }) => value === null)).toBe(true)
  })

  it('meets nobody with an own action for segments that are empty or not there', () => {
    const nobody = {
      ...plannedShop,
      actions: plannedShop.actions && {
        ...plannedShop.actions,
        given: {
          actions: [{ id: 'x', for: { segments: ['gone'] }, goal: 'g', kpi: 'k', channel: 'email' as const }],
        },
      },
    }
    expect(planOf(nobody).map(({ id }) => id)).not.toContain('x')
  })
})
