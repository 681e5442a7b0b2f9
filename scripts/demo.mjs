// What `npm start` runs once everything is set up: builds quietly, then runs the demo.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shell = process.platform === 'win32'

const build = spawnSync('turbo', ['run', 'build', '--output-logs=errors-only'], {
  cwd: root,
  encoding: 'utf8',
  shell,
})
if (build.status !== 0) {
  process.stderr.write(`${build.stdout}${build.stderr}`)
  process.exit(build.status ?? 1)
}
const demo = spawnSync(
  process.execPath,
  [join(root, 'apps/cli/dist/bin.js'), 'demo', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
process.exit(demo.status ?? 1)
