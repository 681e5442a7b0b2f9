import type { CellKind } from '../presets/preset.ts'
import { customerKey, isAddress } from './customer-key.ts'
import type { StampReader } from './local-stamp.ts'
import type { NumberReader } from './read-number.ts'

export type StagedCell = string | number | null

/** Reads one field: the value to store, or `undefined` when the text cannot be read as this kind. */
export type CellReader = (field: string) => StagedCell | undefined

/** How the texts of one column are to be read; found out beforehand from all of them. */
export interface CellReading {
  readonly stamp: StampReader
  readonly number: NumberReader
  /** Every value of the column ends in `.0`, as whole numbers do that went through a table of decimals. */
  readonly wholeIds: boolean
}

/** Amounts beyond this are not prices; below it ten-thousandths are exact integers with room for sums. */
const largestAmount = 1e9

const filled = <T extends StagedCell>(read: (text: string) => T | undefined): CellReader => {
  return (field) => {
    const text = field.trim()
    return text === '' ? undefined : read(text)
  }
}

const optional = (read: (text: string) => StagedCell | undefined): CellReader => {
  return (field) => {
    const text = field.trim()
    return text === '' ? null : read(text)
  }
}

/** The reader of a column. */
export function cellReader(kind: CellKind, { stamp, number, wholeIds }: CellReading): CellReader {
  const id = (text: string): string | undefined => readId(text, wholeIds)
  switch (kind) {
    case 'id':
      return filled(id)
    case 'text':
      return optional(id)
    case 'presence':
      return (field) => (field.trim() === '' ? 0 : 1)
    case 'zip':
      return optional(readZip)
    case 'postcode':
      return optional((text) => text.replace(/^'/, '') || null)
    case 'customer':
      return optional((text) => (isAddress(text) ? customerKey(text) : id(text)))
    case 'person':
      return optional(customerKey)
    case 'moment':
      return filled(stamp)
    case 'optional moment':
      return optional(stamp)
    case 'money':
      return filled((text) => {
        const amount = tenThousandths(number(text))
        return amount !== undefined && amount >= 0 ? amount : undefined
      })
    case 'amount':
      return optional((text) => tenThousandths(number(text)))
    case 'quantity':
      return optional((text) => {
        const quantity = number(text)
        return quantity !== undefined && Math.abs(quantity) <= largestAmount ? quantity : undefined
      })
    case 'count':
      return filled((text) => {
        const count = number(text)
        return count !== undefined && Number.isSafeInteger(count) && count >= 0 ? count : undefined
      })
    case 'score':
      return filled((text) => {
        const score = number(text)
        return score !== undefined && Number.isInteger(score) && score >= 1 && score <= 5 ? score : undefined
      })
    case 'number':
      return filled(number)
  }
}

/** What a kind wanted, for the reason beside a rejected row. */
export const wanted: Readonly<Record<CellKind, string>> = {
  id: 'a value',
  text: 'a value',
  presence: 'text',
  zip: 'a zip code',
  postcode: 'a postcode',
  customer: 'a customer number',
  person: 'a person',
  moment: 'a date that exists',
  'optional moment': 'a date that exists',
  money: 'an amount from 0 to 1,000,000,000',
  amount: 'an amount up to 1,000,000,000',
  quantity: 'a quantity',
  count: 'a whole number',
  score: 'a whole number from 1 to 5',
  number: 'a number',
}

/** Kinds whose values say nothing about a person, so that a list of rejected rows may show them. */
export function isHarmless(kind: CellKind): boolean {
  return /moment|money|amount|quantity|count|score|number/.test(kind)
}

// A spreadsheet shows 4503599627370496 as 4.5036E+15: which number it was is lost.
const shortened = /^\d[.,]\d+E\+\d+$/i

function readId(text: string, wholeIds: boolean): string | undefined {
  if (shortened.test(text)) return undefined
  return wholeIds ? text.replace(/\.0+$/, '') : text
}

function tenThousandths(amount: number | undefined): number | undefined {
  if (amount === undefined || Math.abs(amount) > largestAmount) return undefined
  // Halves go away from zero on both sides, so that a sale and its return cancel out.
  const rounded = Math.round(Math.abs(amount) * 10_000)
  return amount < 0 && rounded > 0 ? -rounded : rounded
}

// Databases and spreadsheets turn 01037 into 1037 or 1037.0.
function readZip(text: string): string {
  const digits = text.endsWith('.0') ? text.slice(0, -2) : text
  return /^\d+$/.test(digits) ? digits.padStart(5, '0') : text
}
