// Packs the five packages as they are published (build first): `node scripts/pack.mjs FOLDER`. Prints a line for each;
// with `--json` what npm says of them.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sweepBuild } from './sweep-build.mjs'

const workspaces = ['packages/engine', 'packages/sql-eda', 'packages/report', 'packages/crm-sync', 'apps/cli']
const root = fileURLToPath(new URL('..', import.meta.url))
const json = process.argv.includes('--json')
const folder = resolve(process.argv.slice(2).find((word) => word !== '--json') ?? 'release')

// what pnpm hands on in the environment would make npm warn of settings that it does not know
const env = { ...process.env }
for (const key of Object.keys(env)) if (/^npm_config_(nodedir|prefer_offline)$/i.test(key)) delete env[key]

for (const workspace of workspaces) sweepBuild(join(root, workspace))
mkdirSync(folder, { recursive: true })
const { status, stdout } = spawnSync(
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
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  },
)
if (status !== 0) process.exit(status ?? 1)
if (json) process.stdout.write(stdout)
else
  for (const { filename, size } of JSON.parse(stdout))
    console.log(`${join(folder, filename)}  ${Math.ceil(size / 1000)} kB`)
