// What planning and syncing cost, beside HubSpot's own client with the same writes: see README.md beside this folder.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { membersCsv } from './members.mjs'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    contacts: { type: 'string', default: '100000' },
    members: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
})
if (flags.help) {
  console.log('node bench/sync/run.mjs [plan] [sync] [--members 1000000] [--contacts 100000] [--rounds 3]')
  process.exit(0)
}
const wanted = (name) => positionals.length === 0 || positionals.includes(name)
const TOKEN = 'bench'
const rounds = Number(flags.rounds)
const folder = mkdtempSync(join(tmpdir(), 'clientele-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const rows = []
if (wanted('plan')) measurePlan()
if (wanted('sync')) await measureSync()
console.log(`Machine: ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}; Node ${process.versions.node}.\n`)
console.log('| task | s | CPU s | peak MiB | of it the journal (CPU) | result |\n|---|---|---|---|---|---|')
for (const { title, runs } of rows) {
  const of = (pick) => median(runs.map(pick)).toFixed(1)
  const [{ journal, result }] = runs
  const share =
    journal === undefined
      ? ''
      : `${Math.round(100 * median(runs.map((run) => run.journal.cpuSeconds / run.seconds)))} % of s`
  const cells = [title, of((run) => run.seconds), of((run) => run.cpuSeconds), of((run) => run.peakMb), share]
  console.log(`| ${cells.join(' | ')} | ${JSON.stringify(result)} |`)
}

function measurePlan() {
  const count = Number(flags.members)
  const [now, before] = [join(folder, 'now.csv'), join(folder, 'before.csv')]
  writeFileSync(now, membersCsv(count, { moved: 1, gone: Math.floor(count / 1000) }))
  writeFileSync(before, membersCsv(count))
  const known = join(folder, 'known.db')
  run('known-journal.mjs', [before, known])
  const plan = (title, argument) =>
    rows.push({ title, runs: repeat(() => task('plan', { issue: '2018-07', ...argument })) })
  plan(`plan ${count} customers, none known`, { file: before, journal: join(folder, 'new.db') })
  plan(`plan ${count} customers, all known and right`, { file: before, journal: known })
  plan(`plan ${count} customers, one in 20 moved`, { file: now, journal: known })
}

async function measureSync() {
  const file = join(folder, 'contacts.csv')
  writeFileSync(file, membersCsv(Number(flags.contacts)))
  const runs = { ours: [], again: [], client: [] }
  for (let round = 0; round < rounds; round++) {
    const crm = await serve()
    const argument = {
      file,
      journal: join(folder, `crm-${round}.db`),
      url: crm.url,
      token: TOKEN,
      issue: '2018-07',
    }
    runs.ours.push(task('sync', argument))
    runs.again.push(task('sync', argument))
    crm.close()
    const other = await serve()
    // The client needs properties to write to, which a sync of one contact makes.
    const one = join(folder, 'one.csv')
    writeFileSync(one, membersCsv(6))
    task('sync', { ...argument, file: one, url: other.url, journal: join(folder, `one-${round}.db`) })
    runs.client.push(task('client', { ...argument, url: other.url }))
    other.close()
  }
  rows.push({ title: `sync ${flags.contacts} contacts from nothing`, runs: runs.ours })
  rows.push({ title: 'the same once more: nothing to write', runs: runs.again })
  rows.push({ title: 'the same writes by @hubspot/api-client, no plan, no journal', runs: runs.client })
}

/** The mock CRM without limits, in a process of its own. */
async function serve() {
  const server = spawn(process.execPath, [script('serve.mjs'), TOKEN], { stdio: ['pipe', 'pipe', 'inherit'] })
  const url = await new Promise((resolve) => {
    server.stdout.once('data', (line) => resolve(String(line).trim()))
  })
  return { url, close: () => server.stdin.end() }
}

function task(name, argument) {
  return JSON.parse(run('task.mjs', [name, JSON.stringify(argument)]))
}

function run(name, words) {
  // As the command line keeps it for a sync; for the other client alike.
  const young = '--max-semi-space-size=8'
  const { status, stdout, stderr } = spawnSync(process.execPath, [young, script(name), ...words], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

function script(name) {
  return new URL(name, import.meta.url).pathname
}

function repeat(work) {
  return Array.from({ length: rounds }, work)
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
