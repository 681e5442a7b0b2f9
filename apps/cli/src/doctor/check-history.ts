import { type History, openHistory } from '@clientele/sql-eda'
import { historyPlace, mayHoldHistory } from '../config/history-place.ts'
import type { Settings } from '../config/settings.ts'
import { countOf } from '../console/numbers.ts'
import { type Check, messageOf, ok, problem, warning } from './check.ts'

const ID = 'history'

/** A history that the configuration places in a database is made here as a run would make it, so that it can be tried. */
export async function checkHistory({ state, shop }: Settings): Promise<Check> {
  if (!mayHoldHistory(state)) return ok(ID, 'none yet: the first run makes it')
  try {
    const history = await openHistory(historyPlace(state))
    try {
      return await checkOpenHistory(history, shop.name)
    } finally {
      await history.close()
    }
  } catch (error) {
    return problem(ID, messageOf(error), 'Correct what the sentence names, or "state".')
  }
}

/** @param shop name that the configuration gives the shop, where it does */
async function checkOpenHistory(history: History, shop: string | undefined): Promise<Check> {
  const runs = await history.runs()
  const last = runs.at(-1)
  if (last === undefined) return ok(ID, '0 months remembered')
  const remembered = nameIn(await history.playbook(last.month))
  if (shop !== undefined && remembered !== null && remembered !== shop)
    return warning(
      ID,
      `${countOf(runs.length, 'month')} of "${remembered}" remembered, but the shop is "${shop}"`,
      'Give every shop a history of its own by "state", unless only its name changed.',
    )
  return ok(ID, `${countOf(runs.length, 'month')} remembered, the last ${last.month}`)
}

function nameIn(playbook: unknown): string | null {
  if (typeof playbook !== 'object' || playbook === null || !('shop' in playbook)) return null
  const { shop } = playbook
  return typeof shop === 'object' && shop !== null && 'name' in shop ? String(shop.name) : null
}
