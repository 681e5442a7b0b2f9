import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CliError } from '../errors.ts'

/**
 * Writes a file whole or not at all: into a neighbour first, then renamed into place. Makes the folder when missing.
 *
 * @throws CliError `OUTPUT_UNWRITABLE` when the folder or file cannot be written.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const partial = `${file}.${randomUUID().slice(0, 8)}.partial`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(partial, content)
    await rename(partial, file)
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined) // there is none where no file can be
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'write failed'
    throw new CliError(
      'OUTPUT_UNWRITABLE',
      `${file} cannot be written (${reason}); choose another place or free this one.`,
      { cause },
    )
  }
}
