import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseContacts } from '../../src/actions/contacts.ts'
import { parseActions } from '../../src/actions/parse-actions.ts'
import { configSchema } from '../../src/config/schema.ts'

const page = readFileSync(new URL('../../../../docs/actions.md', import.meta.url), 'utf8')
const block = (kind: string): string => new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''

it('shows a configuration, an actions file and a contacts file that are read', () => {
  expect(configSchema.parse(JSON.parse(block('json'))).actions).toBe('actions.yaml')
  const read = parseActions(block('yaml'))
  if (!('given' in read)) throw new Error(read.fault)
  expect(read.given).toMatchObject({ marginShare: 0.35, owner: 'Ana' })
  expect(read.given.actions?.map(({ use, id }) => use ?? id)).toEqual([
    'repeat-by-status',
    'suppression',
    'birthday',
  ])
  const contacts = parseContacts(block('csv'), undefined)
  if ('fault' in contacts) throw new Error(contacts.fault)
  expect(contacts.channels.map((channel) => contacts.canReach('c1', channel))).toEqual([true, false, true])
})

it('names actions that the library has', () => {
  const [, listed = ''] = /The actions of the library are ([\s\S]*?)\.\n/.exec(page) ?? []
  const ids = [...listed.matchAll(/`([a-z-]+-[a-z-]+|suppression)`/g)].map(([, id]) => id)
  expect(ids.length).toBe(8)
  for (const use of ids) expect(parseActions(JSON.stringify({ actions: [{ use }] }))).toHaveProperty('given')
})
