import type { ActionsFile } from '@clientele/report'
import { CliError } from '../errors.ts'

/** A segment as a rule may call it: by its id, or by its name in either language. */
export interface KnownSegment {
  readonly id: string
  readonly name: { readonly en: string; readonly fr: string }
}

/**
 * Refuses actions for a segment or population that there never was; one that is gone meets nobody, and stands.
 *
 * @param segments of this month
 * @param others ids and names of segments before
 * @throws CliError `ACTIONS_BROKEN`
 */
export function checkActionRules(
  { actions = [] }: ActionsFile,
  segments: readonly KnownSegment[],
  others: readonly string[],
  populations: readonly string[],
): void {
  const known = new Set([...segments.flatMap(({ id, name }) => [id, name.en, name.fr]), ...others])
  actions.forEach((action, index) => {
    const label = `actions.${index} (${action.id ?? action.use})`
    const segment = action.for?.segments?.find((wanted) => !known.has(wanted))
    if (segment !== undefined)
      throw new CliError(
        'ACTIONS_BROKEN',
        `${label} of the actions file names the segment "${segment}", which there is not; the segments are ${segments.map(({ id, name }) => `${id} (${name.en})`).join(', ')}.`,
      )
    const population = action.for?.population
    if (population !== undefined && !populations.includes(population))
      throw new CliError(
        'ACTIONS_BROKEN',
        `${label} of the actions file names the population "${population}", which there is not; the populations are ${populations.join(', ')}.`,
      )
  })
}
