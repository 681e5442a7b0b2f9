import { SqlEdaError } from '../../errors.ts'
import type { Parameter } from '../parameter.ts'

const count = /^(\d{1,15})\s*\((\d{1,15})\.\.(\d{1,15})\)\s*(.*)$/
const choice = /^([\w-]+(?:\|[\w-]+)+)\s*(.*)$/
const literal = /^'([^']*)'\s*(.*)$/

/**
 * A parameter as a question file writes it: `months = 3 (1..24) how far back`, `zip = customer|seller whose` (the first is
 * the default) or `state = 'SP' which region`.
 *
 * @throws SqlEdaError `BAD_QUESTION`
 */
export function parseParameter(text: string, file: string): Parameter {
  const [, name = '', rest = ''] = /^([a-z][a-z0-9_]*)\s*=\s*(.*)$/.exec(text) ?? []
  const refuse = (): SqlEdaError =>
    new SqlEdaError(
      'BAD_QUESTION',
      `${file}: the parameter "${text}" is not understood: write it as months = 3 (1..24), zip = customer|seller or state = 'SP'.`,
    )
  // the statuses that count as a sale are bound under such names
  if (name === '' || /^status\d+$/.test(name)) throw refuse()
  const number = count.exec(rest)
  if (number) {
    const [value = 0, minimum = 0, maximum = 0] = number.slice(1, 4).map(Number)
    if (minimum > value || value > maximum) throw refuse()
    return { name, kind: 'count', means: number[4] ?? '', default: value, minimum, maximum }
  }
  const several = choice.exec(rest)
  if (several) {
    const choices = (several[1] ?? '').split('|')
    return { name, kind: 'choice', means: several[2] ?? '', default: choices[0] ?? '', choices }
  }
  const quoted = literal.exec(rest)
  if (quoted) return { name, kind: 'text', means: quoted[2] ?? '', default: quoted[1] ?? '' }
  throw refuse()
}
