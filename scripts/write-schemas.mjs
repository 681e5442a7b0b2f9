// Writes docs/schemas from the definitions in the code (build first): `node scripts/write-schemas.mjs`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jsonSchemas } from '../apps/cli/dist/documents/schemas.js'

const folder = fileURLToPath(new URL('../docs/schemas/', import.meta.url))
mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder)) rmSync(join(folder, file))
for (const [name, text] of Object.entries(jsonSchemas()))
  writeFileSync(join(folder, `${name}.schema.json`), text)
