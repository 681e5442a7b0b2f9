import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dataQuality, FINDINGS } from '../../src/playbook/data-quality.ts'

it('has an id for everything that the question may find', () => {
  const question = readFileSync(
    new URL('../../../../packages/sql-eda/src/questions/quality/data-quality.ts', import.meta.url),
    'utf8',
  )
  const labels = [...question.matchAll(/label: '([^']+)'/g)].map(([, label]) => label)
  expect(labels.length).toBeGreaterThan(5)
  expect(Object.keys(FINDINGS).sort()).toEqual(labels.sort())
})

it('is null when the question was not answered', () => {
  expect(dataQuality({ answers: [] })).toBeNull()
})
