import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogues } from '@clientele/report'
import { presetNames } from '@clientele/sql-eda'
import { describe, expect, it } from 'vitest'
import { NAMED_CRMS } from '../../../../packages/crm-sync/test/support/crm-configurations.ts'
import { extraFeatures } from '../../../../packages/sql-eda/src/features/extra-features.ts'
import { CRM_KINDS } from '../../src/config/schema.ts'
import { root } from '../support/docs/doc-page.ts'

const text = (path: string): string => readFileSync(join(root, path), 'utf8')
/** The tables of words that are kept by feature. */
function featureTables(words: unknown): object[] {
  if (typeof words !== 'object' || words === null) return []
  return [...('tenureDays' in words ? [words] : []), ...Object.values(words).flatMap(featureTables)]
}

const sections = text('docs/extending.md').split(/^## /m).slice(1)

describe.each(sections.map((section) => [section.split('\n', 1)[0] ?? '', section]))(
  'adding: %s',
  (_, section) => {
    it('names files that there are', () => {
      const paths = [...section.matchAll(/`((?:packages|apps)\/[^`<]+)/g)].map(([, path = '']) => path)
      expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
    })

    it('fits on a screen', () => {
      expect(section.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
    })
  },
)

describe.each(Object.keys(extraFeatures))('the feature %s', (feature) => {
  it('has words in every language, wherever a feature has some', () => {
    const tables = Object.values(catalogues).flatMap(featureTables)
    expect(tables.length).toBeGreaterThanOrEqual(2)
    expect(tables.filter((table) => !(feature in table))).toEqual([])
  })

  it.each(['docs/methods.md', 'docs/glossary.md'])('has a row in %s', (page) => {
    expect(text(page)).toContain(`| \`${feature}\` |`)
  })
})

describe.each(presetNames)('the preset %s', (preset) => {
  it('has a row in the README of its package', () => {
    expect(text('packages/sql-eda/README.md')).toContain(`| \`${preset}\``)
  })

  it('is imported by a test', () => {
    const tests = ['presets/presets', 'import-shop'].map(
      (name) => `packages/sql-eda/test/import/${name}.test.ts`,
    )
    expect(tests.some((path) => text(path).includes(`'${preset}'`))).toBe(true)
  })
})

it('has a configuration of every CRM that the contract and the chaos runs take in', () => {
  const tried = new Set<string>(NAMED_CRMS.map(([, { kind }]) => kind))
  expect([...tried].sort()).toEqual(CRM_KINDS.filter((kind) => kind !== 'file').sort())
})
