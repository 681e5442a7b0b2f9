import { expect, it } from 'vitest'
import { experimentSettings } from '../../src/config/experiment-settings.ts'
import { configSchema } from '../../src/config/schema.ts'
import { EXPERIMENT_COLUMNS } from '../../src/output/members-file.ts'
import { readPage } from '../support/docs/doc-page.ts'

const { text, blocks } = readPage('docs/experiments.md')

it('names the tag of the test that it shows', () => {
  const config = configSchema.parse(JSON.parse(blocks[0]?.text ?? ''))
  expect(experimentSettings(config).tests.map(({ id }) => text.includes(`\`control-${id}\``))).toEqual([true])
})

it('names the columns of the members file', () => {
  expect(EXPERIMENT_COLUMNS.filter((column) => !text.includes(`\`${column}\``))).toEqual([])
})
