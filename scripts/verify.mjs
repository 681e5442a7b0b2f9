// What `npm test` runs: build, lint, the types of the tests and every workspace's tests, then what failed and one line
// that adds them up.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const workspaces = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => join(root, group, name)),
)
const resultFiles = workspaces.map((workspace) => join(workspace, 'test-results.json'))
for (const file of resultFiles) rmSync(file, { force: true })

const turbo = spawnSync(
  'turbo',
  [
    'run',
    'build',
    'lint',
    'types',
    'test',
    '--continue',
    '--output-logs=new-only',
    '--log-order=grouped',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
)

const total = { passed: 0, failed: 0, skipped: 0 }
for (const file of resultFiles) {
  if (!existsSync(file)) continue
  const result = JSON.parse(readFileSync(file, 'utf8'))
  total.passed += result.numPassedTests
  total.failed += result.numFailedTests
  total.skipped += result.numPendingTests + result.numTodoTests
  for (const { name, message, assertionResults } of result.testResults) {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    const file = relative(root, name)
    for (const { fullName, failureMessages } of failed)
      console.error(`failed: ${file}: ${fullName}\n${failureMessages.join('\n')}`)
    if (failed.length === 0 && message !== '') console.error(`failed: ${file}: ${message}`)
  }
}
const missing = resultFiles.filter((file) => !existsSync(file)).length
if (missing > 0) console.error(`verify: ${missing} of ${resultFiles.length} workspaces left no test result.`)
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)
process.exit(turbo.status === 0 && missing === 0 && total.failed === 0 ? 0 : 1)
