import { SqlEdaError } from '../errors.ts'

/** A whole number that changes an answer, from `minimum` to `maximum`. */
export interface CountParameter {
  readonly name: string
  readonly kind: 'count'
  /** What it does, in words. */
  readonly means: string
  readonly default: number
  readonly minimum: number
  readonly maximum: number
}

/** One of several readings of a question. */
export interface ChoiceParameter {
  readonly name: string
  readonly kind: 'choice'
  readonly means: string
  readonly default: string
  readonly choices: readonly string[]
}

/** Any text; it is bound as a value and never becomes part of a statement. */
export interface TextParameter {
  readonly name: string
  readonly kind: 'text'
  readonly means: string
  readonly default: string
}

/** What a question lets the asker change. */
export type Parameter = CountParameter | ChoiceParameter | TextParameter

/** A value for each parameter, by name. */
export type ParameterValues = Readonly<Record<string, number | string>>

/**
 * The values of a question's parameters: those given, checked, and the defaults of the others.
 *
 * @param given values by name, numbers also as text; names that no parameter has are not looked at
 * @throws SqlEdaError `BAD_PARAMETER` for a value out of range
 * @example parameterValues([{ name: 'days', kind: 'count', means: '…', default: 3, minimum: 0, maximum: 9 }], { days: '5' }) // { days: 5 }
 */
export function parameterValues(parameters: readonly Parameter[], given: ParameterValues): ParameterValues {
  return Object.fromEntries(
    parameters.map((parameter) => {
      const value = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined
      return [parameter.name, value === undefined ? parameter.default : checked(parameter, value)]
    }),
  )
}

function checked(parameter: Parameter, value: number | string): number | string {
  if (parameter.kind === 'count') {
    const { name, minimum, maximum } = parameter
    const number = typeof value === 'number' ? value : /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN
    if (Number.isInteger(number) && number >= minimum && number <= maximum) return number
    throw refusal(name, `a whole number from ${minimum} to ${maximum}`, value)
  }
  if (parameter.kind === 'choice') {
    if (typeof value === 'string' && parameter.choices.includes(value)) return value
    throw refusal(parameter.name, `one of ${parameter.choices.join(', ')}`, value)
  }
  return String(value)
}

function refusal(name: string, rule: string, value: number | string): SqlEdaError {
  return new SqlEdaError('BAD_PARAMETER', `The parameter ${name} must be ${rule}, got "${value}".`)
}

/** The value of a count parameter that the question has. */
export function countValue(values: ParameterValues, name: string): number {
  return Number(values[name])
}

/** The value of a choice or text parameter that the question has. */
export function textValue(values: ParameterValues, name: string): string {
  return String(values[name])
}
