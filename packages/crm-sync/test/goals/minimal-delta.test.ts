import { expect, it } from 'vitest'
import { members } from '../support/members.ts'
import { simulatedSync } from '../support/simulated-sync.ts'

it('sends 137 changes of 100,000 as exactly 137 inputs in 2 requests', async () => {
  const { sync, crm } = simulatedSync(1)
  await sync(members(100_000))
  const before = crm.requests.length
  const next = members(100_000).map((one, index) => (index % 730 === 7 ? { ...one, mScore: 5 } : one))
  expect(await sync(next)).toMatchObject({ applied: 137, requests: 2, rejected: 0, unknown: 0 })
  const writes = crm.requests.slice(before).filter(({ trace }) => trace !== undefined)
  expect(writes).toHaveLength(2)
}, 600_000)
