// Sets the repository up and runs one root script on Node 24: `node scripts/run.mjs <script> [args]`.
// Needs only Node >= 20 and npm; the second run needs no network.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [script, ...rest] = process.argv.slice(2)
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const tools = join(root, '.tools', packageManager.replace('@', '-'))
const [major] = process.versions.node.split('.').map(Number)

function stop(line) {
  console.error(`clientele: ${line}`)
  process.exit(2)
}

if (major < 20)
  stop(`Node ${process.versions.node} is too old; install Node 20 or later and run the command again.`)
if (process.platform !== 'linux' && major < 24)
  stop(
    `on ${process.platform} Node 24 or later must be installed (this is ${process.versions.node}); install it and run the command again.`,
  )

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', PUPPETEER_SKIP_DOWNLOAD: '1' }
// npm's own variables would make pnpm and node-gyp believe that they run inside npm
for (const key of Object.keys(env))
  if (/^npm_(package|lifecycle|command|execpath|node_execpath|config_user_agent)/.test(key)) delete env[key]
env.PATH = [join(tools, 'node_modules', '.bin'), join(root, 'node_modules', '.bin'), env.PATH].join(delimiter)
// the locked Node ships its headers: native add-ons build without a download
if (process.platform === 'linux')
  env.npm_config_nodedir = join(root, 'node_modules', `node-linux-${process.arch}`)

function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (result.error) stop(`${command} could not be started (${result.error.code ?? result.error.message}).`)
  if (result.status !== 0) process.exit(result.status ?? 1)
}

const first = !existsSync(tools) || !existsSync(join(root, 'node_modules', '.modules.yaml'))
if (first)
  console.error(
    'Setting up: the first run takes two to four minutes (packages are fetched, SQLite is compiled); later runs take seconds and need no network.',
  )

if (!existsSync(tools)) {
  const fresh = `${tools}-${process.pid}` // filled aside and renamed, so that a broken or parallel first run leaves nothing half done
  run('npm', [
    'install',
    '--prefix',
    fresh,
    '--no-save',
    '--no-update-notifier',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    packageManager,
  ])
  run('node', [join(fresh, 'node_modules', 'pnpm', 'install.js')]) // pnpm's own install step, which npm 12 would not run
  try {
    renameSync(fresh, tools)
  } catch {
    rmSync(fresh, { recursive: true, force: true })
  }
}
// the longest silence of the first run: say from time to time that it goes on
const started = Date.now()
const still = setInterval(
  () => console.error(`  still setting up, ${Math.round((Date.now() - started) / 1000)} s`),
  20_000,
)
const install = spawn(
  'pnpm',
  ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--loglevel=warn'],
  { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' },
)
const installed = await new Promise((ended) => {
  install.once('error', () => ended(1))
  install.once('exit', (code) => ended(code ?? 1))
})
clearInterval(still)
if (installed !== 0) process.exit(installed)
if (first) console.error('Set up. Building and running.')
run('pnpm', ['--silent', 'run', script, ...rest])
