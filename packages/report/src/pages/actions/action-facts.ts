import { FEWEST_EVENTS } from '@clientele/engine'
import { usualDays } from '../../actions/library-terms.ts'
import type { PlannedAction } from '../../actions/planned-action.ts'
import type { SendWindow } from '../../document/actions/action-terms.ts'
import { weekdays } from '../../document/actions/action-terms.ts'
import type { Issue } from '../../issue.ts'
import { plannedLift } from '../../measure/measurability.ts'
import { offerCeiling } from '../offer-ceiling.ts'

/** A term of an action with its label. */
export interface ActionFact {
  readonly label: string
  readonly value: string
}

/** The terms of one action in the order in which a manager asks for them; what is not known of any action is left out. */
export function actionFacts(issue: Issue, action: PlannedAction, known: KnownTerms): ActionFact[] {
  const { text, format } = issue
  const words = text.actions
  const sends = action.channel !== 'none'
  const fact = (label: string, value: string | null): ActionFact[] =>
    value === null ? [] : [{ label, value }]
  return [
    ...fact(words.channel, action.channelText),
    ...fact(words.offer, offer(issue, action)),
    ...fact(words.window, sends ? windowText(issue, action.sendWindow) : null),
    ...fact(words.cadence, cadenceText(issue, action)),
    ...fact(words.kpi, action.kpi),
    ...fact(words.base, baseText(issue, action)),
    ...fact(
      words.effect,
      action.effect === null
        ? words.notKnown
        : words.effectValue({
            low: format.sharePlain(action.effect.low),
            high: format.sharePlain(action.effect.high),
            source: action.effect.source,
          }),
    ),
    ...fact(
      words.prize(format.sharePlain(plannedLift)),
      action.prize === null
        ? null
        : words.prizeValue({
            orders: format.countAbout(action.prize.orders),
            n: Math.round(action.prize.orders),
            money: format.moneyAbout(action.prize.money),
          }),
    ),
    ...fact(
      words.cost,
      sends && known.cost ? (costText(issue, action.costPerContact) ?? words.notKnown) : null,
    ),
    ...fact(
      words.reach,
      sends && known.reach
        ? action.reach === null
          ? words.notKnown
          : words.reachValue(format.count(action.reach), format.count(action.customers))
        : null,
    ),
    ...fact(words.budget, sends && known.reach && known.cost ? budgetText(issue, action) : null),
    ...fact(
      words.net,
      action.net === null
        ? null
        : words.netValue(format.money(action.net.low), format.money(action.net.high)),
    ),
    ...fact(words.atStake, action.atStake === null ? null : format.money(action.atStake)),
    ...fact(
      words.holdout,
      action.holdoutShare === 0
        ? words.holdoutNone
        : words.holdoutValue(format.sharePlain(action.holdoutShare)),
    ),
  ]
}

/** Whether anything is known of reach and of cost, of any action. */
export interface KnownTerms {
  readonly reach: boolean
  readonly cost: boolean
}

export function knownTerms(plan: readonly PlannedAction[]): KnownTerms {
  return {
    reach: plan.some(({ reach }) => reach !== null),
    cost: plan.some(({ costPerContact }) => costPerContact !== null),
  }
}

function offer(issue: Issue, action: PlannedAction): string | null {
  const [only] = action.segments
  const isWhole = action.segments.length === 1 && action.audience === 'all' && only !== undefined
  return action.offerCeiling === null
    ? null
    : offerCeiling(issue, action.offerCeiling, isWhole ? only.medians : null)
}

/** Days of the week, as a range where they follow each other, with the hours where these were given. */
function windowText({ text, format }: Issue, { days = usualDays, from, to }: SendWindow): string {
  const words = text.actions
  const places = days.map((day) => weekdays.indexOf(day)).sort((a, b) => a - b)
  const names = places.map((place) => words.weekdays[weekdays[place] ?? 'mon'])
  const [first, last] = [names[0] ?? '', names.at(-1) ?? '']
  const isRange = places.length > 2 && (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1
  const list = isRange ? words.windowDays(first, last) : format.list(names)
  if (from === undefined && to === undefined) return list
  return words.windowHours(list, from ?? '00:00', to ?? '24:00')
}

function cadenceText({ text, format }: Issue, { cadence }: PlannedAction): string {
  if (cadence.perMonth === 0) return text.actions.cadenceNone
  return text.actions.cadenceValue({
    week: format.count(cadence.perWeek),
    month: format.count(cadence.perMonth),
    n: cadence.perMonth,
  })
}

function baseText({ text, format }: Issue, { base, segments, audience }: PlannedAction): string | null {
  if (base === null || base.scope !== 'segment' || segments.length !== 1 || audience !== 'all') return null
  const counted = text.tests.counted(format.count(base.events), format.count(base.customers))
  return base.events < FEWEST_EVENTS ? counted : text.actions.baseValue(format.rate(base.value), counted)
}

function costText({ format }: Issue, cost: number | null): string | null {
  return cost === null ? null : format.moneyExact(cost)
}

function budgetText({ text, format }: Issue, action: PlannedAction): string {
  const { budget, reach, costPerContact, budgetLimit, cadence } = action
  const words = text.actions
  if (budget === null || reach === null || costPerContact === null) return words.notKnown
  const value = words.budgetValue({
    budget: format.moneyExact(budget),
    reach: format.count(reach),
    n: cadence.perMonth,
    messages: format.count(cadence.perMonth),
    cost: format.moneyExact(costPerContact),
  })
  return budgetLimit !== null && budget > budgetLimit
    ? words.overLimit({ budget: value, limit: format.moneyExact(budgetLimit) })
    : value
}
