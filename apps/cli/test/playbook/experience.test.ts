import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DELAYS, experience } from '../../src/playbook/experience.ts'

it('knows every class of delay that the questions know', () => {
  const classes = readFileSync(
    new URL('../../../../packages/sql-eda/src/questions/delays.ts', import.meta.url),
    'utf8',
  )
  const labels = [...classes.matchAll(/label: '([^']+)'/g)].map(([, label]) => label)
  expect(labels.length).toBeGreaterThan(5)
  expect(Object.keys(DELAYS)).toEqual(labels)
})

it('is null where nothing is known of deliveries or reviews', () => {
  expect(experience([])).toBeNull()
})
