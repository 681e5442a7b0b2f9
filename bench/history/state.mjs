// What a month left behind: segments and their changes from the history, who changed from the members files, sizes.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openHistory } from '@clientele/sql-eda'
import { readMembers } from '../../packages/crm-sync/dist/index.js'

/** What the history says of one month, and a hash of all that it holds of it. */
export async function remembered(file, month) {
  const history = await openHistory({ file })
  try {
    const segments = await history.segments(month)
    const changes = (await history.changes()).filter((change) => change.month === month)
    const parts = [segments, changes, await history.model(month), await history.playbook(month)]
    const hash = createHash('sha256').update(JSON.stringify([...parts, await history.memberships(month)]))
    return {
      segments,
      changes: changes.filter(({ event }) => event !== 'survive'),
      hash: hash.digest('hex'),
    }
  } finally {
    await history.close()
  }
}

/** Names that differ from those of the month before, under the same id. */
export function renamed(before, now) {
  const names = new Map(before.map(({ id, name }) => [id, name]))
  return now.filter(({ id, name }) => names.has(id) && names.get(id) !== name)
}

/** How many of the customers of both months changed segment, recency status alone, or nothing but scores. */
export function changedMembers(before, now) {
  const known = new Map(membersOf(before).map((member) => [member.customerId, member]))
  const counts = { segment: 0, status: 0, scores: 0 }
  for (const member of membersOf(now)) {
    const earlier = known.get(member.customerId)
    if (earlier === undefined) continue
    if (earlier.segmentId !== member.segmentId) counts.segment++
    else if (earlier.recencyStatus !== member.recencyStatus) counts.status++
    else if (['rScore', 'fScore', 'mScore'].some((score) => earlier[score] !== member[score])) counts.scores++
  }
  return counts
}

/** SHA-256 over the files of a folder and those in its folders, names included. */
export function folderHash(folder) {
  const hash = createHash('sha256')
  for (const file of filesIn(folder)) hash.update(file.slice(folder.length)).update(readFileSync(file))
  return hash.digest('hex')
}

export const megabytes = (place) =>
  filesIn(place).reduce((sum, file) => sum + statSync(file).size, 0) / 2 ** 20

function filesIn(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(join(place, name)))
}

function membersOf(file) {
  return readMembers(readFileSync(file, 'utf8'))
}
