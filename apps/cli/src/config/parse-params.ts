import { CliError } from '../errors.ts'

/**
 * Reads `--param`, each `name=value`; the questions check the values.
 *
 * @throws CliError `OPTION_INVALID` for one without a name or an equals sign, or a name that stands twice.
 * @example parseParams(['months=6', 'zip=seller']) // { months: '6', zip: 'seller' }
 */
export function parseParams(texts: readonly string[]): Record<string, string> {
  const entries = texts.map((text): [string, string] => {
    const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(text) ?? []
    if (name !== undefined && value !== undefined) return [name, value]
    throw new CliError('OPTION_INVALID', `--param "${text}" is not understood; write it as months=6.`)
  })
  const names = entries.map(([name]) => name)
  const twice = names.find((name, place) => names.indexOf(name) < place)
  if (twice !== undefined)
    throw new CliError('OPTION_INVALID', `--param ${twice} stands twice; leave one out.`)
  return Object.fromEntries(entries)
}
