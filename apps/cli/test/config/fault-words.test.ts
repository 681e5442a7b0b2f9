import { expect, it } from 'vitest'
import { z } from 'zod'
import { faultWords } from '../../src/config/fault-words.ts'

const schema = z.strictObject({
  share: z.number().max(1 + 1e-9),
  days: z.array(z.enum(['mon', 'tue'])).min(1),
  name: z.string().max(3),
  kind: z.literal('sale'),
  hour: z.string().regex(/^\d\d$/, 'must be an hour such as 09'),
})
const good = { share: 0.5, days: ['mon'], name: 'Ana', kind: 'sale', hour: '09' }

const fault = (change: object): string => {
  const { error } = schema.safeParse({ ...good, ...change })
  const [issue] = error?.issues ?? []
  return issue === undefined ? '' : faultWords(issue)
}

it.each([
  [{ share: 35 }, 'must be at most 1'],
  [{ share: '35 %' }, 'must be a number'],
  [{ share: undefined }, 'must be a number'],
  [{ days: [] }, 'must be at least 1 entries'],
  [{ days: 'mon' }, 'must be a list'],
  [{ days: ['funday'] }, 'must be one of mon, tue'],
  [{ name: 'Bruno' }, 'must be at most 3 characters'],
  [{ kind: 'party' }, 'must be sale'],
  [{ foo: 1, bar: 2 }, 'there is no key "foo", "bar"'],
  [{ hour: '9' }, 'must be an hour such as 09'],
  [{}, ''],
])('says of %j what it has to be', (change, words) => {
  expect(fault(change)).toBe(words)
})
