// One task in a process of its own; prints one JSON line: seconds, CPU seconds and peak memory of the task alone.
import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import {
  applySync,
  hubSpotAdapter,
  openJournal,
  planSync,
  readMembersStream,
} from '../../packages/crm-sync/dist/index.js'

const TASKS = { plan, sync, client }
const [, , name, argument] = process.argv
const { file, journal: journalFile, url, token, issue } = JSON.parse(argument)
console.log(JSON.stringify(await TASKS[name]()))

/** Reads the members file and plans. */
async function plan() {
  const watch = start()
  const members = await readMembersStream(createReadStream(file))
  const parsed = watch()
  const journal = openJournal(journalFile)
  const { creates, updates, removals, unchanged } = planSync({ members, journal, issue, runId: 'bench' })
  journal.close()
  return { ...watch(), parseSeconds: parsed.seconds, result: { creates, updates, removals, unchanged } }
}

/** Reads, plans and applies; says which part of it the journal took. */
async function sync() {
  const watch = start()
  const members = await readMembersStream(createReadStream(file))
  const spent = { seconds: 0, cpuSeconds: 0 }
  const journal = timed(openJournal(journalFile), (seconds, cpuSeconds) => {
    spent.seconds += seconds
    spent.cpuSeconds += cpuSeconds
  })
  const adapter = hubSpotAdapter({ url, token })
  const plan = planSync({ members, journal, issue, runId: 'bench' })
  const outcome = await applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } })
  journal.close()
  const { applied, requests, reads } = outcome
  return { ...watch(), journal: spent, result: { applied, requests, reads } }
}

/** The same contacts in the same batches by HubSpot's own client, four at a time, with nothing written down. */
async function client() {
  const { Client } = createRequire(new URL('../../packages/crm-sync/package.json', import.meta.url))(
    '@hubspot/api-client',
  )
  const watch = start()
  const members = await readMembersStream(createReadStream(file))
  const crm = new Client({
    accessToken: token,
    basePath: url,
    numberOfApiCallRetries: 0,
    limiterOptions: { maxConcurrent: 4, minTime: 0 },
  })
  const batches = Array.from({ length: Math.ceil(members.length / 100) }, (_, index) =>
    members.slice(index * 100, index * 100 + 100),
  )[Symbol.iterator]()
  let applied = 0
  const worker = async () => {
    for (const batch of batches) {
      const inputs = batch.map((member) => ({
        idProperty: 'clientele_customer_id',
        id: member.customerId,
        properties: {
          clientele_customer_id: member.customerId,
          clientele_segment: member.segmentId,
          clientele_population: member.population,
          clientele_tags: [member.population, member.segmentId].sort().join(';'),
          clientele_previous_segment: '',
          clientele_segment_since: '2018-08-01',
          clientele_r_score: String(member.rScore),
          clientele_f_score: String(member.fScore),
          clientele_m_score: String(member.mScore),
          clientele_issue: '2018-07',
          clientele_run_id: 'bench',
        },
      }))
      const { results } = await crm.crm.contacts.batchApi.upsert({ inputs })
      applied += results.length
    }
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  return { ...watch(), result: { applied } }
}

function start() {
  const cpu = process.cpuUsage()
  const began = performance.now()
  return () => {
    const { user, system } = process.cpuUsage(cpu)
    return {
      seconds: (performance.now() - began) / 1000,
      cpuSeconds: (user + system) / 1e6,
      peakMb: process.resourceUsage().maxRSS / 1024,
    }
  }
}

/** The same journal, with the time of each of its methods told. */
function timed(journal, tell) {
  return Object.fromEntries(
    Object.entries(journal).map(([name, value]) => {
      // What a plan asks of each contact is part of planning; telling the time would cost more than it.
      if (typeof value !== 'function' || name === 'isSuppressed') return [name, value]
      return [
        name,
        (...given) => {
          const cpu = process.cpuUsage()
          const began = performance.now()
          try {
            return value(...given)
          } finally {
            const { user, system } = process.cpuUsage(cpu)
            tell((performance.now() - began) / 1000, (user + system) / 1e6)
          }
        },
      ]
    }),
  )
}
