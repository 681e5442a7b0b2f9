import type { PopulationSpec } from '@clientele/engine'
import { CliError } from '../errors.ts'

/** The numbers of segments to study, by population. */
export type KChoices = Readonly<Record<string, readonly number[]>>

/**
 * Reads `--k` with ranges: `new=3-4,loyal=5`. Populations that are not named are not among them.
 *
 * @throws CliError `K_INVALID` for an entry that is not understood, a number outside 1 to 20, or no such population.
 * @example parseKChoices('new=3-4', populations) // { new: [3, 4] }
 */
export function parseKChoices(text: string | undefined, populations: readonly PopulationSpec[]): KChoices {
  const asked = new Map(text === undefined ? [] : text.split(',').map((entry) => parseEntry(entry, text)))
  const unknown = [...asked.keys()].find((name) => !populations.some((spec) => spec.name === name))
  if (unknown !== undefined)
    throw new CliError(
      'K_INVALID',
      `There is no population "${unknown}"; the populations are ${populations.map(({ name }) => name).join(' and ')}.`,
    )
  return Object.fromEntries(asked)
}

/** The populations with the k in force, where one number was asked for in its place. */
export function withOneK(populations: readonly PopulationSpec[], asked: KChoices): PopulationSpec[] {
  return populations.map((spec) => {
    const [first = spec.k, ...others] = asked[spec.name] ?? []
    return others.length === 0 ? { ...spec, k: first } : spec
  })
}

function parseEntry(entry: string, text: string): [string, number[]] {
  const match = /^\s*([^=\s]+)\s*=\s*(\d{1,2})\s*(?:-\s*(\d{1,2})\s*)?$/.exec(entry)
  const [, name, first, last = first] = match ?? []
  const [low, high] = [Number(first), Number(last)]
  if (name === undefined || !(low >= 1 && low <= high && high <= 20))
    throw new CliError(
      'K_INVALID',
      `--k "${text}" is not understood; write it as new=3,loyal=5 or new=3-4 with numbers from 1 to 20.`,
    )
  return [name, Array.from({ length: high - low + 1 }, (_, index) => low + index)]
}
