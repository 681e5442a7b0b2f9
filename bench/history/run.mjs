// Months one after another into one history and one CRM, each run again at once, and the table: see README.md beside this folder.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importShop, syntheticShopMeta, writeSyntheticShop } from '@clientele/sql-eda'
import { command, serveCrm } from './command.mjs'
import { changedMembers, folderHash, megabytes, remembered, renamed } from './state.mjs'
import { heading, markdown } from './table.mjs'

const olist = process.env.CLIENTELE_OLIST
const { values: flags } = parseArgs({
  options: {
    from: { type: 'string', default: olist ? '2017-06' : '2025-04' },
    to: { type: 'string', default: olist ? '2018-08' : '2026-06' },
    customers: { type: 'string', default: '20000' },
    /** Keeps the playbooks and databases there. */
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
if (flags.help) {
  console.log(
    'node bench/history/run.mjs [--from 2017-06] [--to 2018-08] [--customers 20000] [--keep FOLDER]',
  )
  process.exit(0)
}

const folder = flags.keep ?? mkdtempSync(join(tmpdir(), 'clientele-bench-'))
mkdirSync(folder, { recursive: true })
if (flags.keep === undefined) process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const at = (name) => join(folder, name)

const imported = await importedShop()
const crm = await serveCrm(folder)
const months = []
try {
  for (const month of monthsBetween(flags.from, flags.to)) months.push(await runTwice(month, months.at(-1)))
} finally {
  crm.close()
}
const again = []
for (const { month, hash, files } of months) again.push(await runLater(month, { hash, files }))
console.log(`${heading(imported, cpus())}\n\n${markdown(months, again)}`)

/** Imports the Olist files, or a synthetic shop where nobody says where they are. */
async function importedShop() {
  if (olist) {
    const paths = [join(olist, 'reconstructed'), join(olist, 'full')]
    return { shop: 'Olist', ...(await importShop({ paths, db: at('shop.db'), preset: 'olist' })) }
  }
  await writeSyntheticShop(at('files'), { seed: 1, customers: Number(flags.customers) })
  const options = { paths: [at('files')], db: at('shop.db'), preset: 'olist', meta: syntheticShopMeta }
  return { shop: 'a synthetic shop', ...(await importShop(options)) }
}

/** A month with its sync, and the same once more, which is to write nothing. */
async function runTwice(month, before) {
  const { document, ...took } = await run(month, ['--apply'])
  const state = await remembered(at('clientele.db'), month)
  const files = folderHash(at(join('playbooks', month)))
  const sizes = {
    state: megabytes(at('clientele.db')),
    journal: megabytes(at('clientele-crm.db')),
    playbook: megabytes(at(join('playbooks', month))),
  }
  const members = at(join('playbooks', month, 'members.csv'))
  const second = await run(month, ['--apply'])
  const { creates, updates, removals } = second.document.plan
  const line = {
    month,
    members,
    ...took,
    ...state,
    files,
    sizes,
    document,
    renamed: renamed(before?.segments ?? [], state.segments),
    moved: before === undefined ? null : changedMembers(before.members, members),
    secondWrites: creates + updates + removals,
    sameAtOnce:
      (await remembered(at('clientele.db'), month)).hash === state.hash &&
      folderHash(at(join('playbooks', month))) === files,
  }
  console.error(`${month}: ${took.seconds.toFixed(1)} s, CPU ${took.cpuSeconds.toFixed(1)} s`)
  return line
}

/** The month once more, when the history knows all that came after. */
async function runLater(month, { hash, files }) {
  await run(month, [])
  return {
    month,
    sameState: (await remembered(at('clientele.db'), month)).hash === hash,
    sameFiles: folderHash(at(join('playbooks', month))) === files,
  }
}

function run(month, words) {
  const places = ['--source', 'shop.db', '--out', join('playbooks', month), '--crm-url', crm.url]
  const look = ['--lang', 'en', '--edition', 'full']
  return command(folder, ['run', '--month', month, ...places, ...look, ...words])
}

function monthsBetween(from, to) {
  const number = (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  return Array.from({ length: number(to) - number(from) + 1 }, (_, index) => {
    const one = number(from) + index
    return `${Math.floor(one / 12)}-${String((one % 12) + 1).padStart(2, '0')}`
  })
}
