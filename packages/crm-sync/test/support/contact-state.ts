import type { ContactInput, ContactState } from '../../src/index.ts'

/** A complete state of the segment `loyal-champions`, with something else where told. */
export function state(values: Partial<ContactState> = {}): ContactState {
  return {
    segment: 'loyal-champions',
    population: 'loyal',
    tags: 'loyal;loyal-champions',
    rScore: '5',
    fScore: '4',
    mScore: '3',
    previousSegment: '',
    segmentSince: '2018-08-01',
    issue: '2018-07',
    runId: 'r1',
    ...values,
  }
}

/** Contacts to write, each with the same state unless told otherwise. */
export function inputs(customerIds: readonly string[], values: Partial<ContactState> = {}): ContactInput[] {
  return customerIds.map((customerId) => ({ customerId, traceId: `1-${customerId}`, state: state(values) }))
}
