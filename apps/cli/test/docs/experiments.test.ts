import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { experimentSettings } from '../../src/config/experiment-settings.ts'
import { configSchema } from '../../src/config/schema.ts'
import { EXPERIMENT_COLUMNS } from '../../src/output/members-file.ts'

const page = readFileSync(new URL('../../../../docs/experiments.md', import.meta.url), 'utf8')

it('shows a configuration that is one', () => {
  const [, block = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? []
  const { holdout, tests } = experimentSettings(configSchema.parse(JSON.parse(block)))
  expect(holdout?.share).toBe(0.05)
  expect(tests.map(({ id }) => page.includes(`\`control-${id}\``))).toEqual([true])
})

it('names the columns of the members file', () => {
  expect(EXPERIMENT_COLUMNS.filter((column) => !page.includes(`\`${column}\``))).toEqual([])
})
