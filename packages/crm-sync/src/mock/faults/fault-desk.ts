import type { AudienceStore } from '../dialects/audience-store.ts'
import { type Dialect, dialectOf } from '../dialects/dialect.ts'
import { AUDIENCE_EVENTS } from './audience-events.ts'
import { faultKind } from './fault-catalog.ts'
import type { WorldKind } from './fault-kind.ts'
import type { FaultRule } from './fault-rule.ts'
import type { MockFault } from './mock-fault.ts'
import { routeMatcher } from './route-matcher.ts'
import { seededChance } from './seeded-chance.ts'

/** A rule in force with its tallies. */
export interface RuleState {
  readonly id: number
  readonly rule: FaultRule
  /** Requests that its route met. */
  readonly matched: number
  readonly strikes: number
}

/** What happens around one request. */
export interface Mishap {
  readonly events: readonly { readonly name: string; readonly happen: () => boolean }[]
  readonly fault: { readonly name: string; readonly fault: MockFault } | null
}

/** Deals out faults by rules that may be added and removed while the server runs. */
export interface FaultDesk {
  decide(request: { readonly method: string; readonly path: string }): Mishap
  rules(): readonly RuleState[]
  add(rule: FaultRule): void
  /** Takes a rule away; false when there is none of this id. */
  remove(id: number): boolean
}

/** What the desk needs of its surroundings. */
export interface FaultDeskOptions {
  readonly seed: number
  readonly rules: readonly FaultRule[]
  readonly now: () => number
  readonly account: Parameters<WorldKind['happen']>[0]
  readonly audiences: Readonly<Record<Dialect, AudienceStore>>
}

interface Entry extends RuleState {
  readonly matches: (method: string, path: string) => boolean
  matched: number
  strikes: number
  burstLeft: number
}

/** A desk whose chances depend on the seed, the rule and the number of the matching request, and on nothing else. */
export function createFaultDesk({ seed, rules, now, account, audiences }: FaultDeskOptions): FaultDesk {
  const entries: Entry[] = []
  let nextId = 1
  const add = (rule: FaultRule): void => {
    const matches = routeMatcher(rule.route ?? '*')
    entries.push({ id: nextId++, rule, matches, matched: 0, strikes: 0, burstLeft: 0 })
  }
  for (const rule of rules) add(rule)

  return {
    add,
    rules: () => entries.map(({ id, rule, matched, strikes }) => ({ id, rule, matched, strikes })),
    remove(id) {
      const index = entries.findIndex((entry) => entry.id === id)
      if (index === -1) return false
      entries.splice(index, 1)
      return true
    },
    decide({ method, path }) {
      const events: Mishap['events'][number][] = []
      let fault: Mishap['fault'] = null
      for (const entry of entries) {
        if (!entry.matches(method, path)) continue
        entry.matched++
        const chance = seededChance(seed, entry.id, entry.matched)
        const kind = faultKind(entry.rule.fault)
        if (kind === undefined) continue
        const isAnswer = 'make' in kind
        if ((isAnswer && fault !== null) || !strikes(entry, chance())) continue
        const { fault: name, when } = entry.rule
        const parameters = entry.rule
        if (isAnswer) {
          const circumstances = { when: when ?? kind.moments[0], parameters, chance, now: now() }
          fault = { name, fault: kind.make(circumstances) }
        } else {
          const circumstances = { when: 'before', parameters, chance, now: now() } as const
          const dialect = dialectOf(path)
          const happen = (): boolean =>
            dialect === undefined
              ? kind.happen(account, circumstances)
              : (AUDIENCE_EVENTS[name]?.(audiences[dialect], { chance, now: now(), dialect }) ?? false)
          events.push({ name, happen })
        }
      }
      return { events, fault }
    },
  }
}

function strikes(entry: Entry, draw: number): boolean {
  const { nth, from = 1, probability = 1, burst = 1, most } = entry.rule
  const isMeant = nth === undefined ? entry.matched >= from : entry.matched === nth
  const begins = isMeant && draw < probability
  if (entry.burstLeft === 0 && !begins) return false
  if (most !== undefined && entry.strikes >= most) return false
  entry.burstLeft = entry.burstLeft > 0 ? entry.burstLeft - 1 : burst - 1
  entry.strikes++
  return true
}
