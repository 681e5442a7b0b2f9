import { DateProfile } from '../import/cells/date-profile.ts'
import { numberReader, undress } from '../import/cells/read-number.ts'
import { plainName } from './plain-name.ts'

/** What a sample of a column's values looks like. */
export interface ColumnValues {
  /** Share of records that have a value, 0 to 1. */
  readonly filled: number
  /** How many different values there are. */
  readonly distinct: number
  /** Whether nine of ten values are dates in one spelling; of those in digits alone the caller has to have other reasons. */
  readonly isDate: boolean
  /** Whether the values are digits alone, and dates only as seconds or milliseconds since 1970. */
  readonly epoch: 's' | 'ms' | null
  /** Whether nine of ten values are numbers. */
  readonly isNumber: boolean
  /** Whether some of these numbers have decimals. */
  readonly hasDecimals: boolean
  /** Whether nine of ten values are words of a status, such as paid or cancelled. */
  readonly isStatus: boolean
  /** The one currency sign or code that stands beside the numbers, or null. */
  readonly currencySign: string | null
}

/** So many of the values have to agree: files have a few odd cells. */
const MOST = 0.9

/** Words of statuses in the languages of shops. */
const STATUS =
  /^(paid|unpaid|payed|open|new|void|pend|process|invoic|approv|hold|draft|ship|deliver|complet|clos|done|cancel|refund|return|fail|sold|paye|annul|rembours|livr|expedi|termin|bezahlt|offen|stornier|geliefert|versendet|erledigt|abgeschlossen|pagad|cancelad|enviad|entregad|pago|spedit|consegn|annullat)/

const point = numberReader('.')
const comma = numberReader(',')

/** Looks at the values of one column; empty ones count as missing. */
export function columnValues(values: readonly string[]): ColumnValues {
  const texts = values.map((value) => value.trim()).filter((value) => value !== '')
  const dates = new DateProfile()
  for (const text of texts) dates.add(text)
  const verdict = dates.verdict()
  const read =
    verdict.kind === 'decided' ? verdict.spelling : verdict.kind === 'open' ? verdict.readings[0] : undefined
  const dated = texts.filter((text) => read?.read(text) !== undefined).length
  const numbers = texts.filter((text) => (point(text) ?? comma(text)) !== undefined)
  const signs = new Set(numbers.map(signOf))
  const [sign] = signs
  const token = read?.token ?? ''
  const isMost = (count: number): boolean => texts.length > 0 && count >= MOST * texts.length
  return {
    filled: values.length === 0 ? 0 : texts.length / values.length,
    distinct: new Set(texts).size,
    isDate: isMost(dated),
    epoch: token === 'epoch-s' ? 's' : token === 'epoch-ms' ? 'ms' : null,
    isNumber: isMost(numbers.length),
    hasDecimals: numbers.some((text) => /[.,]\d{1,2}(\D*|$)$/.test(text)),
    isStatus: isMost(texts.filter((text) => STATUS.test(plainName(text))).length),
    currencySign: signs.size === 1 && sign !== undefined && sign !== '' ? sign : null,
  }
}

function signOf(text: string): string {
  return text.replace(undress(text).digits, '').replaceAll(/[-−+()\s]/g, '')
}
