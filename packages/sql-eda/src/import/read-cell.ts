import type { CellKind } from './olist-layout.ts'

export type StagedCell = string | number | null

/** Amounts beyond this are not prices; below it ten-thousandths are exact integers with room for sums. */
const largestAmount = 1e9

/**
 * Reads one field.
 *
 * @returns the value to store, or `undefined` when the text cannot be read as this kind
 */
export function readCell(kind: CellKind, field: string): StagedCell | undefined {
  const text = field.trim()
  switch (kind) {
    case 'id':
      return text === '' ? undefined : text
    case 'text':
      return text === '' ? null : text
    case 'presence':
      return text === '' ? 0 : 1
    case 'zip':
      return readZip(text)
    case 'moment':
      return readMoment(text)
    case 'optional moment':
      return text === '' ? null : readMoment(text)
    case 'money': {
      const amount = readNumber(text)
      return amount === undefined || amount < 0 || amount > largestAmount
        ? undefined
        : Math.round(amount * 10_000)
    }
    case 'count': {
      const count = readNumber(text)
      return count !== undefined && Number.isSafeInteger(count) && count >= 0 ? count : undefined
    }
    case 'score': {
      const score = readNumber(text)
      return score !== undefined && Number.isInteger(score) && score >= 1 && score <= 5 ? score : undefined
    }
    case 'number':
      return readNumber(text)
  }
}

/** What a kind wanted, for the reason beside a rejected row. */
export const wanted: Readonly<Record<CellKind, string>> = {
  id: 'a value',
  text: 'text',
  presence: 'text',
  zip: 'a zip code',
  moment: 'a date that exists, written YYYY-MM-DD HH:MM:SS',
  'optional moment': 'a date that exists, written YYYY-MM-DD HH:MM:SS',
  money: 'an amount from 0 to 1,000,000,000',
  count: 'a whole number',
  score: 'a whole number from 1 to 5',
  number: 'a number',
}

function readNumber(text: string): number | undefined {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

// Databases and spreadsheets turn 01037 into 1037 or 1037.0.
function readZip(text: string): string | null {
  if (text === '') return null
  const digits = text.endsWith('.0') ? text.slice(0, -2) : text
  return /^\d+$/.test(digits) ? digits.padStart(5, '0') : text
}

const momentPattern = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/

function readMoment(text: string): string | undefined {
  const parts = momentPattern.exec(text)
  if (parts === null) return undefined
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] = parts
  const possible =
    Number(year) >= 1900 &&
    Number(day) >= 1 &&
    Number(day) <= daysIn(Number(year), Number(month)) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60
  return possible ? `${year}-${month}-${day} ${hour}:${minute}:${second}` : undefined
}

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
