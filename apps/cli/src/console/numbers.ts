const LOCALE = 'en'

/** A whole number with thousands separators: `99,441`. */
export function formatCount(value: number): string {
  return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 }).format(value)
}

/** An amount in the shop's currency with that currency's decimals: `R$15,422,461.77`. */
export function formatMoney(value: number, currency: string): string {
  return new Intl.NumberFormat(LOCALE, { style: 'currency', currency }).format(value)
}

/** A share between 0 and 1 as per cent with one decimal: `3.0 %`; `n/a` when it is not defined. */
export function formatShare(share: number | null): string {
  return share === null
    ? 'n/a'
    : `${new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share * 100)} %`
}

/** A number with exactly `digits` decimals, so that a column of them stands in line: `1.50`. */
export function formatFixed(value: number, digits: number): string {
  return new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value)
}

/** A number of things with the thing's name, in the plural where it is not one: `1 month`, `2 months`. */
export function countOf(value: number, thing: string): string {
  return `${formatCount(value)} ${thing}${value === 1 ? '' : 's'}`
}

/** The smallest amount of a currency: 0.01 of most, 1 of the yen. */
export function smallestAmount(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return 10 ** -maximumFractionDigits
}
