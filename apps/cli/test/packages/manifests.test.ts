import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

const dependencies = z.record(z.string(), z.string()).default({})

const manifest = z.strictObject({
  name: z.string().startsWith('@clientele/'),
  version: z.string(),
  description: z.string().min(20),
  keywords: z.array(z.string()).min(5),
  license: z.literal('Apache-2.0'),
  author: z.string(),
  type: z.literal('module'),
  sideEffects: z.union([z.literal(false), z.array(z.string())]),
  bin: z.record(z.string(), z.string()).default({}),
  exports: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  files: z.array(z.string()),
  engines: z.strictObject({ node: z.string() }),
  publishConfig: z.strictObject({ access: z.literal('public') }),
  scripts: z.record(z.string(), z.string()),
  dependencies,
  optionalDependencies: dependencies,
  devDependencies: dependencies,
})

const folders = ['packages/engine', 'packages/sql-eda', 'packages/report', 'packages/crm-sync', 'apps/cli']
const text = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8')
const manifestOf = (folder: string): z.infer<typeof manifest> =>
  manifest.parse(JSON.parse(text(folder, 'package.json')))
const versions = new Map(folders.map(manifestOf).map(({ name, version }) => [name, version]))

describe.each(folders)('%s', (folder) => {
  const { exports, bin, files, ...rest } = manifestOf(folder)

  it('says everything that a registry shows, and is of the version of the others', () => {
    expect(rest.version).toBe([...versions.values()][0])
    expect(text(folder, 'README.md')).toMatch(new RegExp(`^# ${rest.name}\n`))
  })

  it('names only files that the build makes, types first', () => {
    const entries = Object.values(exports)
    const conditions = entries.filter((entry) => typeof entry !== 'string')
    for (const entry of conditions) expect(Object.keys(entry)[0]).toBe('types')
    const named = entries.flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
    for (const file of [...named, ...Object.values(bin)])
      expect(existsSync(join(root, folder, file)), file).toBe(true)
  })

  it('pins what it needs, so that npm needs to rewrite nothing', () => {
    for (const [name, version] of Object.entries({ ...rest.dependencies, ...rest.optionalDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
    const own = Object.entries(rest.dependencies).filter(([name]) => name.startsWith('@clientele/'))
    for (const [name, version] of own) expect(version).toBe(versions.get(name))
  })

  it('carries the licence and the notice of the project', () => {
    expect(text(folder, 'LICENSE')).toBe(text('LICENSE'))
    expect(text(folder, 'NOTICE')).toContain(text('NOTICE'))
    expect(files).toContain('NOTICE')
  })
})
