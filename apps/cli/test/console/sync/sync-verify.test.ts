import type { DriftExample, DriftReport } from '@clientele/crm-sync'
import { expect, it } from 'vitest'
import { formatDrift } from '../../../src/console/sync/sync-verify.ts'
import { memoryTerminal } from '../../support/memory-terminal.ts'

const examples = Array.from(
  { length: 10 },
  (_, index): DriftExample => ({
    kind: 'missing',
    customerId: `c${index}`,
    property: null,
    expected: 'new-recent',
    found: '',
  }),
)
const report = (missing: number): DriftReport => ({
  schemaVersion: 1,
  contacts: 0,
  right: 0,
  missing,
  changed: 0,
  extra: 0,
  erased: 0,
  unsettled: 3,
  reads: 2,
  examples,
})

it('says how many differences are not in its list', () => {
  const show = (missing: number): string => formatDrift(report(missing), memoryTerminal('.'))
  expect(show(10)).not.toContain('more difference')
  expect(show(11)).toContain('… and 1 more difference\n')
  expect(show(1234)).toContain('… and 1,224 more differences\n')
})
