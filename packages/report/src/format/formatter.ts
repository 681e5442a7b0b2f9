import type { LocaleWords } from '../language/catalogue.ts'
import { monthStart, parseMoment } from './calendar.ts'
import { type ScaledMoney, scaledMoney } from './scaled-money.ts'

/** Numbers, money and dates as the reader of one language expects them, in the currency of one shop. */
export interface Formatter {
  count(value: number): string
  /** For arithmetic, not for what was counted: two significant digits. */
  countAbout(value: number): string
  /** Whole units from 1,000 up, otherwise the minor units of the currency: the same value always reads the same. */
  money(value: number): string
  /** With all minor units, whatever the size. */
  moneyExact(value: number): string
  /** For ideas and arithmetic, not for counted money: two significant digits, below ten whole units. */
  moneyAbout(value: number): string
  /** For an axis up to `highest`, all in one unit: `R$1.2M`. */
  moneyAxis(highest: number): ScaledMoney
  /** Percentage with one decimal; a positive share that would read 0.0 becomes `< 0.1`. */
  share(value: number): string
  /** Percentage without decimals, for round shares and positions; only nothing reads 0, only all reads 100. */
  sharePlain(value: number): string
  /** A median of whole numbers: with one decimal only where it lies between two of them. */
  median(value: number): string
  /** Percentage with two decimals, for small rates. */
  rate(value: number): string
  decimal(value: number, digits: number): string
  /** With the unit: `45 days`. */
  days(value: number): string
  /** `July 2018` */
  month(month: string): string
  /** The same at the start of a sentence (French months are written small elsewhere). */
  monthFirst(month: string): string
  /** `Jul 2018` */
  monthShort(month: string): string
  /** `31 July 2018`, unbreakable */
  date(moment: string): string
  /** `31 July 2018, 23:59`, in French `31 juillet 2018 à 23 h 59`, unbreakable */
  moment(moment: string): string
  /** Relative change with sign, 0.042 → `+4.2%`; whether it may be said, `compare` decides. */
  change(size: number): string
  /** A difference of two shares in percentage points (`n`) with sign, without the unit. */
  points(size: number): { readonly value: string; readonly n: number }
  /** Difference of two counts with sign. */
  difference(value: number): string
  /** `a, b and c` */
  list(items: readonly string[]): string
  /** `a, b or c` */
  alternatives(items: readonly string[]): string
}

/** French groups digits by a narrow space, too thin to be seen in the fonts embedded here. */
const widen = (text: string): string => text.replaceAll('\u202f', '\u00a0')
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0')

/**
 * A formatter with explicit locale and currency, independent of the locale of the machine.
 *
 * @example
 * createFormatter(fr.locale, 'BRL').money(1234.5) // '1 235 R$'
 */
export function createFormatter(words: LocaleWords, currency: string): Formatter {
  const locale = words.intl
  const number = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    // without a sign where a negative number is rounded to nothing
    const format = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options })
    return (value) => widen(format.format(value).replaceAll('-', '\u2212'))
  }
  const dated = (options: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (date) => widen(format.format(date))
  }
  const count = number({ maximumFractionDigits: 0 })
  const money = number({ style: 'currency', currency })
  const wholeMoney = number({ style: 'currency', currency, maximumFractionDigits: 0 })
  const aboutMoney = number({
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
    maximumSignificantDigits: 2,
    roundingPriority: 'lessPrecision',
  })
  const percent = number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const plainPercent = number({ style: 'percent', maximumFractionDigits: 0 })
  const median = number({ maximumFractionDigits: 1 })
  const rate = number({ style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const signedPercent = number({
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const signedDecimal = number({
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const signedCount = number({ maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  const days = number({ style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 0 })
  const month = dated({ month: 'long', year: 'numeric' })
  const monthShort = dated({ month: 'short', year: 'numeric' })
  const dayOfMonth = dated({ day: 'numeric', month: 'long', year: 'numeric' })
  const date = (moment: Date): string => dayOfMonth(moment).replace(/^1(?= )/, words.firstOfMonth)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' })

  return {
    count,
    countAbout: number({
      maximumFractionDigits: 0,
      maximumSignificantDigits: 2,
      roundingPriority: 'lessPrecision',
    }),
    money: (value) => (Math.abs(value) >= 1000 ? wholeMoney(value) : money(value)),
    moneyExact: money,
    moneyAbout: aboutMoney,
    moneyAxis: (highest) => {
      const { tick, exact } = scaledMoney(locale, currency, highest, words.scale)
      return { tick: (value) => widen(tick(value)), exact: (value) => widen(exact(value)) }
    },
    share: (value) => (value > 0 && value < 0.0005 ? `< ${percent(0.001)}` : percent(value)),
    sharePlain: (value) => {
      if (value > 0 && value < 0.005) return `< ${plainPercent(0.01)}`
      return value < 1 && value >= 0.995 ? `> ${plainPercent(0.99)}` : plainPercent(value)
    },
    median,
    rate,
    decimal: (value, digits) =>
      number({ minimumFractionDigits: digits, maximumFractionDigits: digits })(value),
    days,
    month: (value) => month(monthStart(value)),
    monthFirst: (value) => capitalise(month(monthStart(value))),
    monthShort: (value) => monthShort(monthStart(value)),
    date: (value) => unbroken(date(parseMoment(value))),
    moment: (value) =>
      unbroken(words.moment(date(parseMoment(value)), value.slice(11, 13), value.slice(14, 16))),
    change: signedPercent,
    points: (size) => ({ value: signedDecimal(size * 100), n: size * 100 }),
    difference: signedCount,
    list: (items) => list.format(items),
    alternatives: (items) => alternatives.format(items),
  }
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
