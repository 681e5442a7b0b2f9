import { describe, expect, it } from 'vitest'
import { actionsFile } from '../../../src/document/actions/actions-file.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { given, plannedShop } from '../../fixtures/planned-shop.ts'

const own = { id: 'x', goal: 'g', kpi: 'k', channel: 'email' }
const problem = (value: unknown): string => {
  const result = actionsFile.safeParse(value)
  const [issue] = result.error?.issues ?? []
  return issue === undefined ? 'fits' : `${issue.path.join('.')}: ${issue.message}`
}

it('takes an empty file and a full one', () => {
  expect([problem({}), problem(given)]).toEqual(['fits', 'fits'])
})

it.each([
  [{ margin: 0.3 }, 'margin'],
  [{ marginShare: 1.2 }, 'marginShare'],
  [{ capPerWeek: 0 }, 'capPerWeek'],
  [{ costs: { email: -1 } }, 'costs.email'],
  [{ costs: { fax: 1 } }, 'fax'],
  [{ actions: [{ use: 'no-such-play' }] }, 'actions.0.use'],
  [{ actions: [{ use: 'repeat-any', id: 'x' }] }, 'not both'],
  [{ actions: [{ goal: 'g' }] }, '"use"'],
  [{ actions: [{ id: 'x', goal: 'g' }] }, 'needs goal, kpi and channel'],
  [{ actions: [own, own] }, '"x" is given twice'],
  [{ actions: [{ ...own, id: 'Two words' }] }, 'small letters'],
  [{ actions: [{ ...own, goal: { de: 'Ziel' } }] }, 'actions.0.goal'],
  [{ actions: [{ ...own, goal: 'a\nb' }] }, 'actions.0.goal'],
  [
    { actions: [{ ...own, expectedEffect: { low: 0.3, high: 0.1, source: 's' } }] },
    'low must not be above high',
  ],
  [{ actions: [{ ...own, expectedEffect: { low: 0.1, high: 0.3 } }] }, 'expectedEffect.source'],
  [{ actions: [{ ...own, cadence: { perWeek: 3, perMonth: 2 } }] }, 'perWeek must not be above perMonth'],
  [{ actions: [{ ...own, sendWindow: { from: '12:00', to: '09:00' } }] }, 'from must be before to'],
  [{ actions: [{ ...own, sendWindow: { days: ['monday'] } }] }, 'days'],
  [{ actions: [{ ...own, holdoutShare: 0.8 }] }, 'holdoutShare'],
  [{ actions: [{ use: 'suppression', audience: 'all' }] }, 'leave out audience'],
  [{ calendar: [{ kind: 'sale', from: '2018-02-30', name: 'x' }] }, 'no day of the calendar'],
  [
    { calendar: [{ kind: 'sale', from: '2018-02-03', to: '2018-02-01', name: 'x' }] },
    'from must not be after to',
  ],
])('refuses %j', (value, words) => {
  expect(problem(value)).toContain(words)
})

describe('a document that counts people who are not there', () => {
  it('is refused', () => {
    const { actions } = plannedShop
    if (!actions?.unhappy) throw new Error('the fixture has reviews')
    const wrong = (segments: { id: string; customers: number }[]) => ({
      ...plannedShop,
      actions: {
        ...actions,
        unhappy: { ...actions.unhappy, scoreAtMost: 3, since: 'x', source: 'x', segments },
      },
    })
    expect(() => renderHtml(wrong([{ id: 'new-1', customers: 10_000_000 }]), { language: 'en' })).toThrow(
      /actions\.unhappy/,
    )
    expect(() => renderHtml(wrong([{ id: 'gone', customers: 1 }]), { language: 'en' })).toThrow(
      /no segment gone/,
    )
  })
})
