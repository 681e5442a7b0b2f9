// `npm run only -- <workspace> [words]` builds, then runs the tests of one workspace whose paths hold these words.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [name = '', ...words] = process.argv.slice(2)
const workspaces = globSync('{packages,apps}/*/package.json', { cwd: root }).map(dirname).sort()
const workspace = workspaces.find((folder) => basename(folder) === name)
if (workspace === undefined) {
  console.error(
    `only: there is no workspace "${name}"; there are ${workspaces.map((folder) => basename(folder)).join(', ')}.`,
  )
  process.exit(2)
}

function run(command, argv, cwd) {
  const { status } = spawnSync(command, argv, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}
run('turbo', ['run', 'build', '--output-logs=errors-only'], root)
run('vitest', ['run', ...words], join(root, workspace))
