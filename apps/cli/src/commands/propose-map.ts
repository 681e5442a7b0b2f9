import { recogniseFiles, SqlEdaError } from '@clientele/sql-eda'
import { mapOption } from '../init/import-command.ts'
import type { ImportReadingFlags } from './import-options.ts'

/**
 * What an import refused for want of a map, with the map that columns and values speak for: to be confirmed by typing it, as
 * an import guesses nothing by itself.
 *
 * @param error what the import threw
 * @returns the same error where there is nothing to propose
 */
export async function proposeMap(
  error: unknown,
  paths: readonly string[],
  { map, preset, columns, encoding }: ImportReadingFlags,
): Promise<unknown> {
  if (!(error instanceof SqlEdaError && error.code === 'IMPORT')) return error
  if (map !== undefined || preset !== undefined || !error.message.includes('--map')) return error
  const { roles, isComplete } = await recogniseFiles({
    paths,
    ...(columns === undefined ? {} : { columns }),
    ...(encoding === undefined ? {} : { encoding }),
  })
  if (!isComplete || roles.length === 0) return error
  const guess = Object.fromEntries(roles.map(({ role, column }) => [role, column]))
  return new SqlEdaError('IMPORT', `${error.message} By names and values it would be ${mapOption(guess)}.`, {
    cause: error,
  })
}
