import { expect, it } from 'vitest'
import { explainContact, type Journal, openJournal, rebuildJournal } from '../../src/index.ts'
import { member, members } from '../support/members.ts'
import { temporaryFolder, workbench } from '../support/workbench.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Holds the origin of every owned value of every contact to be complete, and counts them. */
function explained(journal: Journal): number {
  let count = 0
  for (const [customerId, state] of journal.acknowledged()) {
    const { rule, values } = explainContact(journal, customerId)
    expect(values).toHaveLength(Object.values(state).filter((value) => value !== '').length)
    for (const { runId, requestId, correlationId, at, before } of values) {
      expect([runId, before]).not.toContain(undefined)
      expect(runId).not.toBe('')
      expect(requestId).toBeGreaterThan(0)
      expect(correlationId).toMatch(UUID)
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT/)
      count++
    }
    if (state.segment !== '') expect(rule).toMatchObject({ segment: state.segment, issue: state.issue })
  }
  return count
}

it('names run, rule, value before, request and the answer of the CRM for every owned value', async () => {
  const { journal, sync } = await workbench()
  await sync(members(240), { issue: '2018-05' })
  await sync([...members(232), member('x', 2)], { issue: '2018-06' })
  await sync(
    members(233).map((one, index) => member(one.customerId, index % 9 === 0 ? index + 1 : index)),
    {
      issue: '2018-07',
    },
  )
  expect(explained(journal)).toBeGreaterThan(2000)
  expect(explainContact(journal, 'c00009')).toMatchObject({
    rule: {
      segment: 'loyal-champions',
      name: 'Champions',
      population: 'loyal',
      issue: '2018-07',
      rScore: '3',
    },
  })
})

it('does so for what was settled by reading back, and after a rebuild', async () => {
  let lost = 0
  const { journal, sync, adapter } = await workbench({
    fault: ({ path }) =>
      path.endsWith('/batch/upsert') && ++lost === 1
        ? { when: 'after', answer: () => ({ status: 200, body: { results: [] } }) }
        : undefined,
  })
  await sync(members(240))
  expect(explained(journal)).toBeGreaterThan(2000)
  const anew = openJournal(`${temporaryFolder()}/anew.db`)
  await rebuildJournal({ adapter, journal: anew })
  expect(explained(anew)).toBeGreaterThan(2000)
  expect(explainContact(anew, 'c00009').writes).toEqual([])
  anew.close()
})
