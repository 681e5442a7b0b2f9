import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/docs/doc-page.ts'

const rows = readFileSync(join(root, 'docs', 'glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!word \|)/.test(line))
const terms = rows.map((row) => row.split(' | ')[0]?.slice(2) ?? '')

const read = (patterns: readonly string[]): (readonly [file: string, text: string])[] =>
  globSync([...patterns], { cwd: root }).map((file) => [file, readFileSync(join(root, file), 'utf8')])
const code = read(['packages/*/src/**/*.ts', 'apps/cli/src/**/*.ts'])
// The comparison speaks of other products, in their words.
const prose = read(['*.md', 'docs/*.md', 'docs/how-to/*.md', 'packages/*/README.md']).filter(
  ([file]) => !file.endsWith('comparison.md'),
)

/** Words that other products use, and ours for the same thing. */
const rivals: readonly (readonly [rival: RegExp, ours: string])[] = [
  [/\b(reference|snapshot|observation|reporting) dates?\b/i, 'as-of date'],
  [/\bcontrol groups?\b/i, 'holdout'],
  [/\bchurn(ed|ers?)?\b/i, 'lapsed'],
  [/\bdry[ -]runs?\b/i, 'plan'],
  [/\bsegment labels?\b/i, 'segment'],
  [/\bcluster (names?|titles?)\b/i, 'segment'],
]

it('has each word once', () => {
  expect(terms.length).toBeGreaterThan(50)
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([])
})

it('names in code type only what the code knows', () => {
  const names = terms.flatMap((term) => [...term.matchAll(/`([A-Za-z]\w+)`/g)].map(([, name = '']) => name))
  expect(names.length).toBeGreaterThan(10)
  const everything = code.map(([, text]) => text).join('\n')
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(everything))).toEqual([])
})

it.each(rivals)('leaves %s to others, in code and pages', (rival) => {
  const found = [...code, ...prose].flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, index) => (rival.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})

it.each(rivals)('has a word for %s', (_, ours) => {
  expect(terms.some((term) => term.toLowerCase().includes(ours))).toBe(true)
})
