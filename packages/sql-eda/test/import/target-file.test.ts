import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { targetFile } from '../../src/import/target-file.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Process 1 is always there; process ids end far below the other one. */
const [alive, gone] = [1, 99_999_999]

describe('targetFile', () => {
  it('clears its own work and that of processes that are gone, and nothing else', async () => {
    const folder = await tempFolder()
    const kept = [
      `shop.db.importing-${alive}-1`,
      `shop.db.importing-${alive}-1.rejected`,
      `shop.db.importing-${gone}-1.letter`,
      `shop.db.importing-${gone}`,
      `other.db.importing-${gone}-1`,
    ]
    const removed = [
      `shop.db.importing-${gone}-1`,
      `shop.db.importing-${gone}-12.rejected`,
      `shop.db.importing-${gone}-1.source-0`,
      `shop.db.importing-${process.pid}-7`,
    ]
    for (const file of [...kept, ...removed]) await writeFile(join(folder, file), '')
    const target = await targetFile(join(folder, 'shop.db'))
    expect((await readdir(folder)).sort()).toEqual([...kept].sort())

    const later = [`shop.db.importing-${process.pid}7-1`, `shop.db.importing-${process.pid}-17`]
    for (const file of later) await writeFile(join(folder, file), '')
    for (const path of [target.workDb, target.workRejected, `${target.scratch}-0`]) await writeFile(path, '')
    await target.clear()
    expect((await readdir(folder)).sort()).toEqual([...kept, ...later].sort())
  })

  it('gives two imports of one process a place each', async () => {
    const db = join(await tempFolder(), 'shop.db')
    const one = await targetFile(db)
    await writeFile(one.workDb, 'one')
    const other = await targetFile(db)
    await writeFile(other.workDb, 'other')
    await other.clear()
    expect(await readFile(one.workDb, 'utf8')).toBe('one')
    await one.clear()
  })
})
