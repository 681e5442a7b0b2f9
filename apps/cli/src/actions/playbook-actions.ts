import type { PlaybookActions } from '@clientele/report'
import { badReviewAtMost } from '@clientele/sql-eda'
import { asOfMonth, shiftMonth } from '../dates/calendar-month.ts'
import type { MonthAnalysis } from '../month/analyse-month.ts'
import { countReach } from './count-reach.ts'
import { unhappyBySegment, unhappyCustomers } from './unhappy-customers.ts'

/** What the action plan of the playbook is made from: the word of the shop, and counts of whom it can reach. */
export function playbookActions(analysis: MonthAnalysis): PlaybookActions {
  const { actionInputs, facts, current, month } = analysis
  const unhappy = unhappyCustomers(facts)
  return {
    given: actionInputs.given,
    reach:
      actionInputs.contacts === null
        ? null
        : { segments: countReach(analysis, actionInputs.contacts, unhappy), source: 'countReach' },
    unhappy:
      unhappy === null
        ? null
        : {
            scoreAtMost: badReviewAtMost,
            since: asOfMonth(shiftMonth(month, -1)),
            segments: unhappyBySegment(current.segmentation, unhappy),
            source: 'customer-facts',
          },
    source: 'actionsFile',
  }
}
