import { formatCount, formatFixed, formatMoney } from '../numbers.ts'

const WORDS: Readonly<Record<string, string>> = {
  recencyDays: 'days since the last order',
  frequency: 'orders',
  lifetimeOrders: 'orders ever',
  monetary: 'spent',
  tenureDays: 'days since the first order',
  daysBetweenOrders: 'days between orders',
  reviewMean: 'mean review',
  deliveryDelayDays: 'days late at delivery',
  averageOrderValue: 'mean order',
}
const MONEY = ['monetary', 'averageOrderValue']

/** What a feature is called; its own name where there is no other. */
export function featureWords(feature: string): string {
  return WORDS[feature] ?? feature
}

/** A value of a feature: an amount with its currency, a number with at most two decimals, `unknown` for none. */
export function featureValue(feature: string, value: number | null, currency: string): string {
  if (value === null) return 'unknown'
  if (MONEY.includes(feature)) return formatMoney(value, currency)
  return Number.isInteger(value) ? formatCount(value) : formatFixed(value, 2)
}
