// Import, features and the pack, ours and pandas in turn, and the table: see README.md beside this file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importShop, syntheticShopMeta, writeSyntheticShop } from '@clientele/sql-eda'
import { measure, ours, pandas, python } from './measure.mjs'
import { writeOrderLines } from './order-lines.mjs'
import { markdown } from './table.mjs'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
})
if (flags.help) {
  console.log('node bench/sql/run.mjs [import] [rfm] [series] [pack] [olist] [--lines 1000000] [--rounds 3]')
  process.exit(0)
}

const folder = mkdtempSync(join(tmpdir(), 'clientele-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

const rounds = Number(flags.rounds)
const wanted = (id) => positionals.length === 0 || positionals.includes(id)
const results = []
if (['import', 'rfm', 'series'].some(wanted)) await measureLines()
if (wanted('pack')) await measurePack()
if (wanted('olist')) await measureOlist()
console.log(`${heading()}\n\n${markdown(results)}`)

async function measureLines() {
  const lines = Number(flags.lines)
  const each = lines.toLocaleString('en')
  const csv = join(folder, 'lines.csv')
  await writeOrderLines(csv, { lines, seed: 1 })
  const both = (task) =>
    [ours, pandas].map((program) => ({ program, task: { ...task, db: join(folder, `${program.name}.db`) } }))

  // The other tasks start from what the import leaves.
  const imported = measure(
    `import ${each} order lines`,
    wanted('import') ? rounds : 0,
    both({ task: 'import', files: [csv], preset: 'transactions' }),
  )
  if (wanted('import')) results.push(...imported)
  const rfm = { task: 'rfm', asOf: '2018-09-01T00:00:00' }
  if (wanted('rfm')) results.push(...measure(`RFM of ${each} orders`, rounds, both(rfm)))
  const series = { task: 'series', dates: fortnights() }
  if (wanted('series')) results.push(...measure('RFM of 12 months, as of 14 dates', rounds, both(series)))
}

/** 14 dates two weeks apart: half a year. */
function fortnights() {
  const first = Date.UTC(2018, 2, 1)
  return Array.from({ length: 14 }, (_, step) =>
    new Date(first + step * 14 * 86_400_000).toISOString().slice(0, 19),
  )
}

async function measurePack() {
  const shop = join(folder, 'shop')
  await writeSyntheticShop(shop, { seed: 1, customers: 70_000 })
  const db = join(folder, 'pack.db')
  const { orders } = await importShop({ paths: [shop], db, preset: 'olist', meta: syntheticShopMeta })
  const task = { task: 'pack', files: [shop], db, asks: asksWithPeer() }
  const title = `pack: ${task.asks.length} questions on ${orders.toLocaleString('en')} orders`
  results.push(
    ...measure(
      title,
      rounds,
      [ours, pandas].map((program) => ({ program, task })),
    ),
  )
}

async function measureOlist() {
  const title = 'pack on full-size Olist'
  const olist = process.env.CLIENTELE_OLIST
  if (!olist) {
    results.push({ title, name: 'both', missing: 'left out: CLIENTELE_OLIST names no folder' })
    return
  }
  const db = join(folder, 'olist.db')
  await importShop({ paths: [join(olist, 'reconstructed'), join(olist, 'full')], db, preset: 'olist' })
  results.push(
    ...measure(title, rounds, [{ program: ours, task: { task: 'pack', db, asks: asksWithPeer() } }]),
    {
      title,
      name: 'pandas',
      missing: 'left out: its script needs items and reviews, which are not there at full size',
    },
  )
}

/** The questions that the golden script answers with pandas, with their defaults. */
function asksWithPeer() {
  const file = new URL('../../packages/sql-eda/test/golden/questions/defaults.json', import.meta.url)
  return Object.entries(JSON.parse(readFileSync(file, 'utf8'))).map(([id, params]) => ({ id, params }))
}

function heading() {
  const words = [
    '-c',
    'import sys, pandas; print("Python", sys.version.split()[0], "pandas", pandas.__version__)',
  ]
  const peer = python ? spawnSync(python, words, { encoding: 'utf8' }).stdout.trim() : 'no pandas'
  const day = new Date().toISOString().slice(0, 10)
  return `Machine: ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}; Node ${process.versions.node}; ${peer}; ${day}.`
}
