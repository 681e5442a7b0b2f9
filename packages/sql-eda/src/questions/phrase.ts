import { noCurrency } from '../shop/unnamed-shop.ts'
import type { Cell } from './question.ts'

// The language is stated, so that a sentence does not depend on the machine.
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const cents = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

/** `12,345` */
export function count(value: Cell | undefined): string {
  return whole.format(Number(value))
}

/** `12,345.60 EUR` */
export function money(value: Cell | undefined, currency: string): string {
  return inCurrency(cents.format(Number(value)), currency)
}

/** An amount in words with its currency; the code of no currency says nothing to a reader. */
export function inCurrency(amount: string, currency: string): string {
  return currency === noCurrency ? amount : `${amount} ${currency}`
}

/** A share 0..1 as `12.3%` */
export function share(value: Cell | undefined): string {
  return percent.format(Number(value))
}

/** `1 day`, `12 days` */
export function days(value: Cell | undefined): string {
  return Number(value) === 1 ? '1 day' : `${whole.format(Number(value))} days`
}

/** `4.09` */
export function score(value: Cell | undefined): string {
  return cents.format(Number(value))
}

/** `1 order`, `12 orders` */
export function counted(value: Cell | undefined, thing: string): string {
  return `${count(value)} ${thing}${Number(value) === 1 ? '' : 's'}`
}
