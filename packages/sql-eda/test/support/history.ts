import type { Membership, MonthRecord } from '../../src/history/month-record.ts'

export const ana: Membership = {
  customerId: 'ana',
  population: 'loyal',
  segmentId: 'loyal-1',
  recencyDays: 30,
  frequency: 2,
  monetary: 130.2,
  distance: 0.25,
  margin: 1.5,
}

export const bo: Membership = { ...ana, customerId: 'bo', distance: 0, margin: Number.POSITIVE_INFINITY }

/** A month as the monthly job leaves it. */
export const july: MonthRecord = {
  month: '2018-07',
  asOf: '2018-08-01T00:00:00',
  modelId: 'm-1',
  fingerprint: 'f-1',
  ranAt: null,
  model: { schemaVersion: 1, populations: [{ k: 3, means: [0.1, -2] }] },
  memberships: [bo, ana],
  segments: [{ id: 'loyal-1', population: 'loyal', name: 'Champions', since: '2018-05' }],
  changes: [
    {
      month: '2018-07',
      event: 'merge',
      population: 'loyal',
      from: ['loyal-1', 'loyal-2'],
      to: ['loyal-1'],
      overlap: 0.1 + 0.2,
      reason: 'larger',
    },
    {
      month: '2018-07',
      event: 'die',
      population: 'loyal',
      from: ['é-"3'],
      to: [],
      overlap: null,
      reason: 'no-customers',
    },
  ],
  playbook: { schemaVersion: 1, title: 'é "ü" 👍 ? :month' },
}

/** The same without a change of segments, so that it fits any month. */
export const quiet: MonthRecord = { ...july, changes: [] }
