import { expect, it } from 'vitest'
import * as surface from '../src/index.ts'

it('exports these names and no others', () => {
  expect(Object.keys(surface).sort()).toEqual([
    'CrmError',
    'DEFAULT_BRAKE_LIMITS',
    'FAULT_NAMES',
    'applySync',
    'hubSpotAdapter',
    'openJournal',
    'planDocument',
    'planSync',
    'readFaultSchedule',
    'readMembers',
    'startMockCrm',
    'syncOutcomeDocument',
    'syncPlanDocument',
  ])
})
