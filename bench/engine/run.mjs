// Runs ours and the peers on the same arrays, in turn, and prints the table: see README.md beside this file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cases } from './cases.mjs'
import { start } from './contestant.mjs'
import { customers, labellings, startingRows, writeRaw } from './data.mjs'
import { programs, python } from './programs.mjs'
import { markdown } from './table.mjs'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    timeout: { type: 'string', default: '180' },
    json: { type: 'string' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (flags.help || flags.list) {
  console.log(
    flags.help
      ? 'node bench/engine/run.mjs [case…] [--all] [--rounds 5] [--timeout 180] [--json FILE] [--list]'
      : '',
  )
  for (const { id, title, large } of cases)
    console.log(`${id.padEnd(26)}${title}${large ? ' (only by name or --all)' : ''}`)
  process.exit(0)
}

const chosen = cases.filter(({ id, large }) =>
  positionals.length > 0 ? positionals.some((word) => id.startsWith(word)) : flags.all || !large,
)
if (chosen.length === 0) {
  console.error(`No case begins with ${positionals.join(', ')}; --list shows them.`)
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'clientele-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

const results = []
for (const one of chosen) {
  console.error(`${one.id}: ${one.title}`)
  const result = { ...one, rows: await measure(one, Number(flags.rounds), Number(flags.timeout) * 1000) }
  results.push(result)
  console.error(`${markdown([result])}\n`)
}
console.log(heading())
console.log(markdown(results))
if (flags.json) writeFileSync(flags.json, `${JSON.stringify({ machine: heading(), results }, null, 1)}\n`)

/** One warm-up, then rounds in which every program runs once; medians over the rounds. */
async function measure(one, rounds, timeoutMs) {
  const task = { ...one, ...inputs(one) }
  const running = []
  for (const program of programs.filter(({ tasks }) => tasks.includes(one.task))) {
    const { name, most = Number.POSITIVE_INFINITY } = program
    const contestant = one.n > most ? `left out above ${most} rows` : await start(program, task)
    running.push({ name, contestant, runs: [] })
  }
  for (let round = 0; round <= rounds; round++)
    for (const entry of running) {
      if (typeof entry.contestant === 'string') continue
      const run = await entry.contestant.run(timeoutMs)
      if (typeof run === 'string') {
        entry.contestant.close()
        entry.contestant = run
      } else if (round > 0 || rounds === 0) entry.runs.push(run)
    }
  return running.map(({ name, contestant, runs }) => {
    if (typeof contestant === 'string') return { name, missing: contestant }
    contestant.close()
    const of = (key) => median(runs.map((run) => run[key]))
    return {
      name,
      wallMs: of('wallMs'),
      cpuMs: of('cpuMs'),
      peakMb: of('peakMb'),
      answer: runs.at(-1).answer,
    }
  })
}

function inputs({ task, n, d, k }) {
  const file = (name) => join(folder, name)
  if (task === 'ari') {
    const [first, second] = labellings(n, k, 3)
    writeRaw(file('labels'), first)
    writeRaw(file('others'), second)
    return { labels: file('labels'), others: file('others') }
  }
  const values = customers(n, d, 1)
  writeRaw(file('data'), values)
  if (task === 'pca' || task === 'sweep') return { data: file('data') }
  const begin = startingRows(values, n, d, k, 2)
  if (task === 'fit') {
    writeRaw(file('start'), begin)
    return { data: file('data'), start: file('start') }
  }
  writeRaw(file('labels'), nearest(values, begin, d))
  return { data: file('data'), labels: file('labels') }
}

function nearest(values, centres, d) {
  return Int32Array.from({ length: values.length / d }, (_, row) => {
    let best = 0
    let least = Number.POSITIVE_INFINITY
    for (let cluster = 0; cluster < centres.length / d; cluster++) {
      let squared = 0
      for (let col = 0; col < d; col++) squared += (values[row * d + col] - centres[cluster * d + col]) ** 2
      if (squared < least) [best, least] = [cluster, squared]
    }
    return best
  })
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}

function heading() {
  const version = (file, words) =>
    spawnSync(file, words, { encoding: 'utf8' }).stdout?.trim().split('\n')[0] || 'not installed'
  return [
    `Machine: ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${process.platform} ${process.arch}; Node ${process.versions.node};`,
    `scikit-learn ${version(python, ['-c', 'import sklearn; print(sklearn.__version__)'])};`,
    `${version('Rscript', ['-e', 'cat(R.version.string)'])}; ${new Date().toISOString().slice(0, 10)}.\n`,
  ].join(' ')
}
