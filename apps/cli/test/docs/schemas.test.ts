import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { jsonSchemas } from '../../src/documents/schemas.ts'

const folder = new URL('../../../../docs/schemas/', import.meta.url)
const schemas = Object.entries(jsonSchemas())

it.each(schemas)('publishes the schema of %s as the code has it', async (name, text) => {
  expect(await readFile(new URL(`${name}.schema.json`, folder), 'utf8')).toBe(text)
})

it('publishes no schema that the code does not have', async () => {
  expect((await readdir(folder)).sort()).toEqual(schemas.map(([name]) => `${name}.schema.json`).sort())
})
