import { expect, it } from 'vitest'
import { parseActions } from '../../src/actions/parse-actions.ts'
import { readPage } from '../support/docs/doc-page.ts'

const { text } = readPage('docs/actions.md')

it('names actions that the library has', () => {
  const [, listed = ''] = /The actions of the library are ([\s\S]*?)\.\n/.exec(text) ?? []
  const ids = [...listed.matchAll(/`([a-z-]+-[a-z-]+|suppression)`/g)].map(([, id]) => id)
  expect(ids.length).toBe(8)
  for (const use of ids) expect(parseActions(JSON.stringify({ actions: [{ use }] }))).toHaveProperty('given')
})
