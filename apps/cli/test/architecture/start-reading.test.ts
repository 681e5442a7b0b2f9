import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/docs/doc-page.ts'

const table = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').matchAll(
  /`((?:packages|apps|scripts)\/[^`]*)` \|[^\n]*\| `(src\/[^`]+\.ts)` \|/g,
)

it.each([...table].map(([, workspace = '', file = '']) => join(workspace, file)))(
  'says where to start reading: %s',
  (file) => {
    expect(existsSync(join(root, file))).toBe(true)
  },
)
