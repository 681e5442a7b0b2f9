import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** The members of the `…ErrorCode` union in a source file. */
function codesIn(file: string): string[] {
  const source = readFileSync(`${root}/${file}`, 'utf8')
  const union = /export type \w*ErrorCode =([\s\S]*?)\n\n/.exec(source)?.[1] ?? ''
  const codes = union.replace(/\/\/.*$/gm, '')
  return [...codes.matchAll(/'([A-Z_]+)'/g)].map(([, code]) => code ?? '')
}

it('documents every error code, and none that does not exist', () => {
  const files = globSync(['packages/*/src/**/*error*.ts', 'apps/cli/src/errors.ts'], { cwd: root })
  const codes = new Set(files.flatMap(codesIn))
  expect(codes.size).toBeGreaterThan(40)
  const documented = [...readFileSync(`${root}/docs/errors.md`, 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
    ([, code]) => code,
  )
  expect(documented).toEqual([...new Set(documented)])
  expect(new Set(documented)).toEqual(codes)
})
