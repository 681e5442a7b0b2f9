import { daysBefore, monthsBefore } from './moments.ts'
import { countValue, type Parameter, type ParameterValues, textValue } from './parameter.ts'

/** The two parameters with which a question says how far it looks back. */
export function lookBackParameters(months: number): readonly Parameter[] {
  return [
    {
      name: 'length',
      kind: 'count',
      means: 'how far back from the reference moment, in units',
      default: months,
      minimum: 1,
      maximum: 36_500,
    },
    {
      name: 'unit',
      kind: 'choice',
      means: 'calendar months, or days of 24 hours',
      default: 'months',
      choices: ['months', 'days'],
    },
  ]
}

/** The stored moment up to which a question looks back from `asOf`. */
export function lookBack(asOf: string, values: ParameterValues): string {
  const length = countValue(values, 'length')
  return textValue(values, 'unit') === 'months' ? monthsBefore(asOf, length) : daysBefore(asOf, length)
}

/** `3 months`, `1 day` */
export function lookBackWords(values: ParameterValues): string {
  const length = countValue(values, 'length')
  const unit = textValue(values, 'unit')
  return `${length} ${length === 1 ? unit.slice(0, -1) : unit}`
}
