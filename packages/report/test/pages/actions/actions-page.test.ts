import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { actionPlan } from '../../../src/actions/action-plan.ts'
import { sameActions } from '../../../src/actions/same-actions.ts'
import type { PlaybookDocument } from '../../../src/document/playbook-document.ts'
import { prepareIssue } from '../../../src/issue.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { edgeShops } from '../../fixtures/edge-shops.ts'
import { plannedShop } from '../../fixtures/planned-shop.ts'
import { timelessShop } from '../../fixtures/timeless-shop.ts'

type Dom = ReturnType<typeof parseHTML>['document']
const pageOf = (shop: PlaybookDocument): Dom => parseHTML(renderHtml(shop, { language: 'en' })).document
const words = (node: { textContent: string | null } | null): string =>
  (node?.textContent ?? '').trim().replaceAll(/\s+/g, ' ')

describe('actions that are the same for several segments', () => {
  const plan = actionPlan(prepareIssue(timelessShop, 'en')).map((action) => ({ action }))

  it('are those with equal goal, trigger, message, stance and owner, in the order of their first', () => {
    const groups = sameActions(plan)
    expect(groups.flat()).toHaveLength(plan.length)
    expect(groups.some((group) => group.length > 1)).toBe(true)
    for (const group of groups)
      for (const { action } of group)
        expect([action.goal, action.trigger, action.message]).toEqual([
          group[0].action.goal,
          group[0].action.trigger,
          group[0].action.message,
        ])
    const firsts = groups.map(([first]) => plan.indexOf(first))
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
  })

  it('are apart where somebody else is to do them', () => {
    const [first, ...others] = plan
    if (first === undefined) throw new Error('no plan')
    const owned = { action: { ...first.action, owner: 'Ana' } }
    expect(sameActions([owned, ...others]).filter((group) => group.includes(owned))).toEqual([[owned]])
  })

  it('share a card, with a line for each', () => {
    const document = pageOf(timelessShop)
    const cards = [...document.querySelectorAll('#actions .action')]
    expect(cards).toHaveLength(sameActions(plan).length)
    const shared = cards.find((card) => card.querySelector('.action-lines') !== null)
    const heads = [...(shared?.querySelectorAll('.action-lines thead th') ?? [])].map(words)
    expect(heads.slice(0, 2)).toEqual(['Rank', 'Segment'])
    // A column tells the lines apart; what does not stands once, below.
    const rows = [...(shared?.querySelectorAll('.action-lines tbody tr') ?? [])].map((row) =>
      [...row.children].map(words),
    )
    heads.slice(2).forEach((_, column) => {
      expect(new Set(rows.map((row) => row[column + 2])).size).toBeGreaterThan(1)
    })
    const below = [...(shared?.querySelectorAll('.action-facts dt') ?? [])].map(words)
    expect(below.filter((label) => heads.includes(label))).toEqual([])
  })
})

describe.each(Object.entries({ plannedShop, timelessShop, ...edgeShops }))(
  'the plan of %s',
  (_name, shop) => {
    const document = pageOf(shop)

    it('has every rank once, on a card or on a line', () => {
      const ranks = [...document.querySelectorAll('#actions .action-rank, #actions .rank')]
        .map(words)
        .filter((text) => text !== '')
        .map(Number)
      expect(ranks.sort((a, b) => a - b)).toEqual(ranks.map((_, index) => index + 1))
    })

    it('has every rank once in the ranking', () => {
      const ranks = [...document.querySelectorAll('#priorities .ranking .rank')]
        .map(words)
        .flatMap((text) => (text === '' ? [] : text.split(', ')))
        .flatMap((text) => {
          const [first = 0, last = first] = text.split('–').map(Number)
          return Array.from({ length: last - first + 1 }, (_, index) => first + index)
        })
      expect(ranks.sort((a, b) => a - b)).toEqual(ranks.map((_, index) => index + 1))
    })
  },
)
