import { expect, it } from 'vitest'
import * as surface from '../src/index.ts'

it('exports these names and no others', () => {
  expect(Object.keys(surface).sort()).toEqual([
    'CrmError',
    'DEFAULT_BRAKE_LIMITS',
    'FAULT_NAMES',
    'applySync',
    'auditDocument',
    'brevoAdapter',
    'connectAdapter',
    'driftDocument',
    'eraseCustomer',
    'eraseDocument',
    'explainContact',
    'exportManifest',
    'exportMembers',
    'guardFormula',
    'hubSpotAdapter',
    'klaviyoAdapter',
    'mailchimpAdapter',
    'openJournal',
    'planDocument',
    'planSync',
    'readEmails',
    'readFaultSchedule',
    'readMembers',
    'rebuildDocument',
    'rebuildJournal',
    'startMockCrm',
    'syncOutcomeDocument',
    'syncPlanDocument',
    'verifyAudit',
    'verifySync',
    'whyDocument',
  ])
})
