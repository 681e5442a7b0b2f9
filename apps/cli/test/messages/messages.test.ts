import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalsIn } from './refusals.ts'

const root = join(import.meta.dirname, '../../../..')
const errors = readFileSync(join(root, 'docs/errors.md'), 'utf8')
const documented = [...errors.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code ?? '')

const refusals = globSync(['packages/*/src/**/*.ts', 'apps/cli/src/**/*.ts'], { cwd: root })
  .sort()
  .flatMap((file) => refusalsIn(readFileSync(join(root, file), 'utf8')))

/** Sentences by code, each once, in the order of the code units. */
const byCode = new Map(
  documented.map((code) => [
    code,
    [...new Set(refusals.filter((one) => one.code === code).map(({ sentence }) => sentence))].sort(),
  ]),
)

it('keeps every refusal where a person can read them all', async () => {
  const sections = [...byCode]
    .filter(([, sentences]) => sentences.length > 0)
    .map(([code, sentences]) => `## ${code}\n\n${sentences.map((sentence) => `- ${sentence}`).join('\n')}\n`)
  const head =
    '# Every refusal\n\nWritten by the test beside it from the source; `{…}` is a value. Read it when it changes: one sentence, the value, the cure.\n'
  await expect([head, ...sections].join('\n')).toMatchFileSnapshot('refusals.snap.md')
})

describe('a refusal', () => {
  it.each(refusals.map(({ code, sentence }) => [code, sentence]))('%s: %s', (_, sentence) => {
    if (sentence === '{…}') return // words that another function makes
    // a sentence, or the key or function that it is about and a sentence
    expect(sentence).toMatch(/^(?:[A-Z{"'-]|[a-z][\w.]*[:;] |crm\.lists )/)
    expect(sentence).toMatch(/[.?}]$/)
    expect(sentence).not.toContain('\n')
    expect(sentence).not.toMatch(/ {2}|\bplease\b|\bsorry\b|\bError\b|!$/)
  })
})
