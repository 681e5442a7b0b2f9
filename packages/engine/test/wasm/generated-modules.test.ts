import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
// @ts-expect-error a script, without types
import { generatedModules } from '../../scripts/build-wasm.mjs'

it('holds what a fresh compilation of assembly/ gives', async () => {
  const modules: [string, string][] = await generatedModules()
  expect(modules.length).toBeGreaterThan(0)
  for (const [file, text] of modules) {
    expect(readFileSync(file, 'utf8') === text, `${basename(file)}: run pnpm run build:wasm`).toBe(true)
  }
})
