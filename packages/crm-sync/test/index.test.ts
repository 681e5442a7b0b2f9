import { expect, it } from 'vitest'
import * as surface from '../src/index.ts'

it('exports these names and no others', () => {
  expect(Object.keys(surface).sort()).toEqual([
    'CrmError',
    'DEFAULT_BRAKE_LIMITS',
    'FAULT_NAMES',
    'applySync',
    'driftDocument',
    'eraseCustomer',
    'eraseDocument',
    'explainContact',
    'hubSpotAdapter',
    'openJournal',
    'planDocument',
    'planSync',
    'readFaultSchedule',
    'readMembers',
    'rebuildDocument',
    'rebuildJournal',
    'startMockCrm',
    'syncOutcomeDocument',
    'syncPlanDocument',
    'verifySync',
    'whyDocument',
  ])
})
