import type { Property } from '../store/property-store.ts'
import type { ApiProblem } from './api-error.ts'

/** Values as a request sends them: the official client passes null, numbers and booleans through. */
export type IncomingValues = Readonly<Record<string, string | number | boolean | null>>

const READ_ONLY = new Set(['hs_object_id', 'createdate', 'lastmodifieddate', 'hs_merged_object_ids'])
/** People change it by hand or by a link in a mail, programs do not. */
const CONSENT = 'hs_email_optout'

/**
 * Checks the values of a write against the properties and turns them to text; the empty string clears.
 *
 * @param byHand whether a person writes
 * @returns the values, or the problem that HubSpot would report for all faults together
 */
export function checkValues(
  incoming: IncomingValues,
  property: (name: string) => Property | undefined,
  byHand = false,
): { readonly values: Readonly<Record<string, string>> } | { readonly problem: ApiProblem } {
  const values: Record<string, string> = {}
  const faults: { isValid: false; message: string; error: string; name: string }[] = []
  for (const [name, raw] of Object.entries(incoming)) {
    const value = raw === null ? '' : String(raw)
    const definition = property(name)
    const fault = definition === undefined ? unknownProperty(name) : valueFault(definition, value, byHand)
    if (fault !== null) faults.push({ isValid: false, ...fault, name })
    else values[name] = name === 'email' ? value.trim().toLowerCase() : value
  }
  const [first] = faults
  if (first === undefined) return { values }
  const message = `Property values were not valid: ${JSON.stringify(faults)}`
  return { problem: { status: 400, category: 'VALIDATION_ERROR', message, code: first.error } }
}

type Fault = { readonly message: string; readonly error: string } | null

function unknownProperty(name: string): Fault {
  return { message: `Property "${name}" does not exist`, error: 'PROPERTY_DOESNT_EXIST' }
}

function valueFault({ name, type, fieldType, options }: Property, value: string, byHand: boolean): Fault {
  if (READ_ONLY.has(name) || (name === CONSENT && !byHand))
    return { message: `"${name}" is read only`, error: 'READ_ONLY_VALUE' }
  if (value === '') return null
  if (name === 'email' && !/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(value.trim())) {
    return { message: 'Email address is invalid', error: 'INVALID_EMAIL' }
  }
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) {
    return { message: `${value} was not a valid number.`, error: 'INVALID_NUMBER' }
  }
  if (type === 'date' && !isUtcDay(value)) {
    return { message: `${value} was not a valid date.`, error: 'INVALID_DATE' }
  }
  if (type === 'enumeration') {
    const chosen = fieldType === 'checkbox' ? value.split(';') : [value]
    const allowed = new Set(options.map((option) => option.value))
    const stranger = chosen.find((choice) => choice !== '' && !allowed.has(choice))
    if (stranger !== undefined) {
      const message = `${stranger} was not one of the allowed options: [${[...allowed].join(', ')}]`
      return { message, error: 'INVALID_OPTION' }
    }
  }
  return null
}

const DAY_MS = 86_400_000

/** A calendar day, or the milliseconds of a UTC midnight. */
function isUtcDay(value: string): boolean {
  if (/^-?\d+$/.test(value)) return Number(value) % DAY_MS === 0
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
