import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CrmError } from '../errors.ts'
import { type ExportManifest, exportManifest } from './export-manifest.ts'

/** The file that says what an export holds. */
export const MANIFEST = 'manifest.json'

/**
 * Writes a file whole or not at all: into a neighbour first, then renamed into place. Makes the folder when missing.
 *
 * @throws CrmError `BAD_EXPORT` when it cannot be written
 */
export function writeExportFile(file: string, content: string): void {
  const partial = `${file}.partial`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(partial, content, { flush: true, mode: 0o600 })
    renameSync(partial, file)
  } catch (cause) {
    if (existsSync(partial)) rmSync(partial, { force: true })
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'write failed'
    const message = `The export cannot be written to ${dirname(file)} (${reason}); choose another folder.`
    throw new CrmError('BAD_EXPORT', message, { cause })
  }
}

/**
 * The export that a folder holds; null for none.
 *
 * @throws CrmError `BAD_EXPORT` for a folder with a manifest of something else, which is left alone
 */
export function readExportManifest(folder: string): ExportManifest | null {
  let text: string
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8')
  } catch {
    return null
  }
  const parsed = exportManifest.safeParse(asJson(text))
  if (parsed.success) return parsed.data
  const message = `The folder ${folder} holds a ${MANIFEST} that no export wrote; choose another folder.`
  throw new CrmError('BAD_EXPORT', message)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
