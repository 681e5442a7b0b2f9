import { closeSync, openSync, readSync } from 'node:fs'

/** What the first bytes of a file say about it. */
export type FileHeader =
  | { readonly kind: 'none' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'sqlite'; readonly applicationId: number; readonly userVersion: number }

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100

/**
 * Reads the header of a SQLite file without SQLite, which could recover or checkpoint somebody else's database by
 * merely looking at it. `none` is a file that is missing or empty. Offsets: sqlite.org/fileformat2.html, section 1.3.
 *
 * @throws the error of the file system when the file cannot be read
 */
export function readFileHeader(file: string): FileHeader {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return { kind: 'none' }
    throw cause
  }
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    const length = readSync(descriptor, header, 0, HEADER_BYTES, 0)
    if (length === 0) return { kind: 'none' }
    if (length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
      return { kind: 'foreign' }
    return { kind: 'sqlite', applicationId: header.readInt32BE(68), userVersion: header.readUInt32BE(60) }
  } finally {
    closeSync(descriptor)
  }
}
