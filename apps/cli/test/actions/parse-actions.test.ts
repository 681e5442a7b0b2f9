import { expect, it } from 'vitest'
import { parseActions } from '../../src/actions/parse-actions.ts'

const yaml = `marginShare: 0.3
costs:
  email: 0.02
actions:
  - id: birthday
    for: { population: loyal }
    goal: { en: Wish a happy birthday, fr: Souhaiter un bon anniversaire }
    kpi: Order within 30 days
    channel: email
    sendWindow: { days: [tue], from: 09:30 }
calendar:
  - { kind: national, from: 2018-09-07, name: Independence Day }
`

it('reads YAML, and JSON with tabs, as the same', () => {
  const read = parseActions(yaml)
  if (!('given' in read)) throw new Error(read.fault)
  expect(read.given.actions?.[0]?.sendWindow).toEqual({ days: ['tue'], from: '09:30' })
  expect(read.given.calendar?.[0]?.from).toBe('2018-09-07')
  expect(parseActions(JSON.stringify(read.given, null, '\t'))).toEqual(read)
})

it.each(['', '# nothing yet\n', '{}'])('takes %j for a shop that says nothing', (text) => {
  expect(parseActions(text)).toEqual({ given: {} })
})

it.each([
  ['marginShare: 0.3\nmargin: 0.3\n', 2, 'margin'],
  ['marginShare: 30\n', 1, 'marginShare'],
  ['marginShare: 30 %\n', 1, 'marginShare'],
  ['marginShare: .nan\n', 1, 'marginShare'],
  ['marginShare: .inf\n', 1, 'marginShare'],
  ['costs:\n  email: 0.1\n  fax: 1\n', 3, 'fax'],
  ['actions:\n  - use: repeat-any\n    channel: pigeon\n', 3, 'actions.0.channel'],
  ['actions:\n  - use: repeat-any\n    off: "yes"\n', 3, 'actions.0.off'],
  ['actions:\n  - use: repeat-any\n    for:\n      segment: new-1\n', 4, 'segment'],
  ['capPerWeek: 1\ncapPerWeek: 2\n', 2, 'unique'],
  ['costs: [1\nowner: Ana\n', 2, 'Flow sequence'],
  ['actions:\n\t- use: x\n', 2, 'Tabs'],
  ['owner: A\n---\nowner: B\n', 2, 'second document'],
  ['owner: *nobody\n', null, 'alias'],
  ['- use: repeat-any\n', 1, 'the file'],
  ['just words', 1, 'the file'],
])('names the line and the key of %j', (text, line, words) => {
  const read = parseActions(text)
  expect(read).toMatchObject({ line, fault: expect.stringContaining(words) })
  expect('fault' in read && read.fault).not.toMatch(/\n|\.$/)
})

it('refuses a file that grows beyond measure', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef']) {
    bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`)
  }
  expect(parseActions(bomb.join('\n'))).toMatchObject({ fault: expect.stringContaining('alias') })
})
