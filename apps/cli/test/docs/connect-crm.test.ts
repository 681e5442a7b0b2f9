import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DocBlock, readPage } from '../support/docs/doc-page.ts'
import { openPage, type PageSession } from '../support/docs/page-session.ts'

const page = readPage('docs/connect-crm.md')
const configurations = page.blocks
  .filter(({ language }) => language === 'json')
  .map((block) => ({ kind: JSON.parse(block.text).crm.kind as string, block }))

let session: PageSession
beforeAll(async () => {
  session = await openPage(page)
})
afterAll(() => session.close())

it('has a configuration for each kind', () => {
  expect(configurations.map(({ kind }) => kind)).toEqual(['hubspot', 'mailchimp', 'klaviyo', 'brevo', 'file'])
})

const written = configurations.filter(({ kind }) => kind !== 'file')

it.each(written)(
  'the configuration of $kind writes the members, and doctor knows it',
  async ({ kind, block }) => {
    await session.write(block)
    const text = `clientele sync apply --members members.csv --yes --journal ${kind}.db\nclientele doctor\n`
    const commands: DocBlock = { language: 'sh', words: [], text, line: block.line }
    await session.run(commands)
  },
)
