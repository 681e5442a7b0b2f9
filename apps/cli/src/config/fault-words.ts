import type { z } from 'zod'

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}
const units: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' }

/**
 * What is wrong with one value of a file that a user wrote, in words that say what it has to be. Messages that our own
 * schemas give stay as they are.
 *
 * @example faultWords({ code: 'too_big', origin: 'number', maximum: 1, … }) // 'must be at most 1'
 */
export function faultWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`
    case 'unrecognized_keys':
      return `there is no key ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`
    case 'too_big':
      return `must be at most ${limit(issue.maximum)}${units[issue.origin] ?? ''}`
    case 'too_small':
      return `must be at least ${limit(issue.minimum)}${units[issue.origin] ?? ''}`
    default:
      return issue.message
  }
}

/** Bounds of shares leave room for a rounding, which is no matter of the user's. */
const limit = (bound: number | bigint): string => String(Number(Number(bound).toFixed(6)))
