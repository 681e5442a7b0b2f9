import { membersOfRows, readMembers } from '@clientele/crm-sync'
import { segmentCustomers, segmentMembers } from '@clientele/engine'
import { expect, it } from 'vitest'
import { leftAlone } from '../../src/experiments/left-alone.ts'
import { memberRows, membersCsv } from '../../src/output/members-file.ts'

const none = leftAlone({ holdout: null, tests: [] }, '2018-07')

/** Some customers, every seventh with a name that a spreadsheet or a CSV would stumble over. */
function segmentationOf(customers: number): ReturnType<typeof segmentCustomers> {
  const of = (value: (row: number) => number): Float64Array =>
    Float64Array.from({ length: customers }, (_, row) => value(row))
  const customerIds = Array.from({ length: customers }, (_, row) => {
    const id = String(row).padStart(6, '0')
    return row % 7 === 0 ? `=${id}, "${id}"` : id
  })
  const columns = {
    recencyDays: of((row) => (row * 37) % 365),
    frequency: of((row) => 1 + (row % 4)),
    monetary: of((row) => 10 + ((row * 13) % 500)),
  }
  return segmentCustomers({ customerIds, columns }, { seed: 1, restarts: 1 })
}

it.each([1_999, 2_000, 2_001, 4_500])(
  'holds each of %i customers once, under one header',
  async (customers) => {
    const segmentation = segmentationOf(customers)
    const csv = await membersCsv(segmentation, none)
    const members = [...segmentMembers(segmentation)]
    expect(csv.match(/^customer_id,/gm)).toHaveLength(1)
    expect(csv.endsWith('\n')).toBe(true)
    expect(
      readMembers(csv).map(({ customerId, segmentId, rScore }) => [customerId, segmentId, rScore]),
    ).toEqual(members.map(({ customerId, segment, scores }) => [customerId, segment.id, scores.r]))
  },
)

it('says the same of who is left alone in its rows and in its text', async () => {
  const segmentation = segmentationOf(600)
  const running = leftAlone(
    { holdout: { id: 'holdout', seed: 3, share: 0.2, from: '2018-07' }, tests: [] },
    '2018-07',
  )
  const members = readMembers(await membersCsv(segmentation, running))
  expect(members.some(({ leftAloneBy }) => leftAloneBy !== undefined)).toBe(true)
  expect(membersOfRows(memberRows(segmentation, running))).toEqual(members)
})
