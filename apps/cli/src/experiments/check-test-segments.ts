import type { TestSettings } from '../config/experiment-settings.ts'
import { CliError } from '../errors.ts'

/**
 * Refuses a test of a segment that there never was; one that is gone has nobody left to test.
 *
 * @param ids of the segments of this month
 * @param others that were segments before
 * @throws CliError `CONFIG_BROKEN`
 */
export function checkTestSegments(
  tests: readonly TestSettings[],
  ids: readonly string[],
  others: readonly string[],
): void {
  const unknown = tests.find(({ segment }) => !ids.includes(segment) && !others.includes(segment))
  if (unknown !== undefined)
    throw new CliError(
      'CONFIG_BROKEN',
      `The test "${unknown.id}" of the configuration names the segment "${unknown.segment}", which there is not; the segments are ${ids.join(', ')}.`,
    )
}
