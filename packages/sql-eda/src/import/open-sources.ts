import type { FoundFile } from './find-files.ts'
import type { ImportOptions } from './import-options.ts'
import { openLinesSources } from './open-lines-sources.ts'
import { isOlistFile, openOlistSources } from './open-olist-sources.ts'
import type { OpenSources } from './table-source.ts'

/**
 * Opens the files under the preset asked for, or the one that is recognised.
 *
 * @param scratch path that may be used to unpack a compressed database
 * @throws SqlEdaError `IMPORT` when files are no part of the preset, or no preset fits
 */
export function openSources(
  files: readonly FoundFile[],
  options: ImportOptions,
  scratch: string,
): Promise<OpenSources> {
  const isOlist =
    options.preset === undefined
      ? options.map === undefined && files.some(isOlistFile)
      : options.preset === 'olist'
  return isOlist ? openOlistSources(files, options, scratch) : openLinesSources(files, options)
}
