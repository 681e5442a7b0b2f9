import { open } from 'node:fs/promises'

/** What a file is by its first bytes; anything that is neither gzip nor SQLite is to be read as text. */
export async function fileKind(path: string): Promise<'gzip' | 'sqlite' | 'text'> {
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    if (buffer.readUInt16BE(0) === 0x1f8b) return 'gzip'
    return buffer.toString('latin1', 0, 15) === 'SQLite format 3' ? 'sqlite' : 'text'
  } finally {
    await handle.close()
  }
}
