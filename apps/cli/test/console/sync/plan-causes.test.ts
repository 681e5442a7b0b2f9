import { expect, it } from 'vitest'
import { planCauses } from '../../../src/console/sync/plan-causes.ts'

const none = { segment: 0, tags: 0, scores: 0, scoresCleared: 0, unanswered: 0 }
const told = (causes: Partial<typeof none>, columns = 200): string => {
  const updateCauses = { ...none, ...causes }
  const updates = Object.values(updateCauses).reduce((sum, count) => sum + count, 0)
  return planCauses({ updates, updateCauses }, columns).join('\n')
}

it('says nothing of a plan that changes nobody', () => {
  expect(told({})).toBe('')
})

it('says the causes that there are, and when most of it is scores', () => {
  expect(told({ segment: 152, tags: 2682 })).toBe(
    '  Of the changed: 152 another segment; 2,682 same segment, another recency status or tag',
  )
  const scores = told({ segment: 152, tags: 2682, scores: 4989 })
  expect(scores).toContain('4,989 nothing but another score')
  expect(scores).toContain('Scores alone are 63.8 % of the changes; "crm.scores: false"')
  expect(told({ scoresCleared: 7, unanswered: 1 })).toBe(
    '  Of the changed: 7 nothing but scores taken away; 1 written again, since the CRM did not answer',
  )
})

it('fits a narrow terminal', () => {
  const lines = told({ segment: 1, tags: 2, scores: 9, scoresCleared: 3, unanswered: 1 }, 60).split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60)
})
