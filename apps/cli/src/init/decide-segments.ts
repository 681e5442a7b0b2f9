import { DEFAULT_POPULATIONS } from '@clientele/engine'
import type { Shop } from '@clientele/sql-eda'
import { parseK } from '../config/settings.ts'
import { formatCount } from '../console/numbers.ts'
import { FEWEST_A_SEGMENT, populationSizes } from '../shop/population-sizes.ts'
import type { Conversation } from './conversation.ts'
import { byFlag, type Decision } from './decision.ts'
import { segmentsFault } from './faults.ts'
import type { InitFlags } from './init-flags.ts'

/** How many segments each population gets: the usual number, or fewer where there are too few customers for it. */
export async function decideSegments(
  shop: Shop,
  asOf: string,
  flags: InitFlags,
  conversation: Conversation,
): Promise<Decision> {
  const key = 'k'
  if (flags.k !== undefined) return { key, value: written(parseK(flags.k)), reason: byFlag('--k') }
  const sizes = await populationSizes(shop, DEFAULT_POPULATIONS, asOf)
  const proposed = written(
    Object.fromEntries(
      DEFAULT_POPULATIONS.map(({ name, k }, index) => [
        name,
        Math.max(1, Math.min(k, Math.floor((sizes[index] ?? 0) / FEWEST_A_SEGMENT))),
      ]),
    ),
  )
  const counts = DEFAULT_POPULATIONS.map(
    ({ name }, index) => `${formatCount(sizes[index] ?? 0)} customers are ${name}`,
  ).join(', ')
  conversation.say(`${counts}.`)
  const value = await conversation.enter({
    message: 'How many segments of each kind? ("auto": three votes decide)',
    proposed,
    flag: '--k',
    check: segmentsFault,
  })
  const usual = written(Object.fromEntries(DEFAULT_POPULATIONS.map(({ name, k }) => [name, k])))
  if (value !== proposed) return { key, value, reason: 'as you said' }
  return { key, value, reason: proposed === usual ? counts : `${counts}, too few for ${usual}` }
}

const written = (k: Readonly<Record<string, number>> | 'auto'): string =>
  k === 'auto'
    ? k
    : Object.entries(k)
        .map(([name, number]) => `${name}=${number}`)
        .join(',')
