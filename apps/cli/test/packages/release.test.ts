import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runProgram } from '../support/run-program.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const manifests = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => `${group}/${name}/package.json`),
)
let copy = ''

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'clientele-release-'))
  mkdirSync(join(copy, '.changeset'))
  for (const path of ['package.json', 'pnpm-workspace.yaml', '.changeset/config.json', ...manifests]) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    cpSync(join(root, path), join(copy, path))
  }
})
afterEach(() => rmSync(copy, { recursive: true, force: true }))

const read = (path: string): { version: string; dependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(join(copy, path), 'utf8'))

it('a change of one package gives all of them the next version, and each other by it', async () => {
  const sentence = 'Fits a model of one customer.'
  writeFileSync(join(copy, '.changeset/one.md'), `---\n'@clientele/engine': minor\n---\n\n${sentence}\n`)
  const [major, minor = 0] = read('packages/engine/package.json').version.split('.').map(Number)
  const bin = createRequire(join(root, 'package.json')).resolve('@changesets/cli/bin.js')
  const { code, err } = await runProgram(process.execPath, [bin, 'version'], { cwd: copy })
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })

  const next = `${major}.${minor + 1}.0`
  for (const path of manifests) {
    const { version, dependencies = {} } = read(path)
    const others = Object.entries(dependencies).filter(([name]) => name.startsWith('@clientele/'))
    expect([version, ...others.map(([, asked]) => asked)]).toEqual(Array(1 + others.length).fill(next))
  }
  expect(readFileSync(join(copy, 'packages/engine/CHANGELOG.md'), 'utf8')).toContain(sentence)
  expect(readdirSync(join(copy, '.changeset'))).toEqual(['config.json'])
})
