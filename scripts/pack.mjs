// Packs the five packages as they are published (build first): `node scripts/pack.mjs FOLDER` prints what npm says of them.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const workspaces = ['packages/engine', 'packages/sql-eda', 'packages/report', 'packages/crm-sync', 'apps/cli']
const folder = resolve(process.argv[2] ?? 'release')

mkdirSync(folder, { recursive: true })
const { status } = spawnSync(
  'npm',
  [
    'pack',
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    folder,
    ...workspaces.map((one) => `./${one}`),
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
)
process.exit(status ?? 1)
