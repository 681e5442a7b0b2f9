import { storedMoment } from '../as-of.ts'
import { SqlEdaError } from '../errors.ts'
import { printable } from '../printable.ts'
import type { Shop } from '../shop/shop.ts'
import { queryText, runQuery } from '../statements/run-query.ts'
import { amount } from './amount.ts'
import { asOfDate } from './as-of-date.ts'
import { customerIdentity } from './customer-identity.ts'
import type { Conclusion, Finding, FindingScope, Inquiry } from './finding.ts'
import { outliers } from './outliers.ts'
import { populations } from './populations.ts'
import { saleStatuses } from './sale-statuses.ts'
import { timeWindow } from './time-window.ts'

const inquiries: readonly Inquiry[] = [
  customerIdentity,
  saleStatuses,
  amount,
  asOfDate,
  timeWindow,
  outliers,
  populations,
]

export interface FindingsOptions {
  /** Shop-local `YYYY-MM-DDTHH:MM:SS`; default: the whole source. */
  readonly asOf?: string
  /** Looked at before each query. */
  readonly signal?: AbortSignal
}

/**
 * Proposes what an analyst should decide before a shop is segmented: which order id stands for a customer, which statuses
 * count, which amount, as of when, since when, what to do about outliers, which populations. Each with options, the one
 * recommended, and the figures that speak for it, from one aggregate query.
 *
 * @returns decisions that arise, warnings first; none for a shop without orders
 * @throws SqlEdaError `BAD_AS_OF`, `ABORTED`, `DATABASE`
 * @example
 * for (const { decision, recommended, evidence } of await findings(shop)) console.log(decision, recommended, evidence[0])
 */
export async function findings(shop: Shop, options: FindingsOptions = {}): Promise<Finding[]> {
  const scope: FindingScope = { shop, asOf: options.asOf === undefined ? null : storedMoment(options.asOf) }
  const found: Finding[] = []
  for (const inquiry of inquiries) {
    if (options.signal?.aborted) throw new SqlEdaError('ABORTED', 'The exploration was stopped: ask again.')
    if (!inquiry.needs.every((name) => shop.relations.has(name))) continue
    const query = inquiry.query(scope)
    const conclusion = inquiry.conclude(await runQuery(shop, query), scope)
    const { id, decision, setBy } = inquiry
    if (conclusion !== null)
      found.push({ id, decision, setBy, ...withoutControls(conclusion), sql: queryText(shop, query) })
  }
  const order = ['warning', 'decide', 'note']
  return found.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

/** Statuses come from the data: what is printed must not steer the terminal. */
function withoutControls(conclusion: Conclusion): Conclusion {
  const { options, recommended, inForce, evidence } = conclusion
  return {
    ...conclusion,
    options: options.map(({ value, means }) => ({ value: printable(value), means: printable(means) })),
    recommended: printable(recommended),
    inForce: inForce === null ? null : printable(inForce),
    evidence: evidence.map(printable),
  }
}
