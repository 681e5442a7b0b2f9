import { copyFile, mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { targetFile } from '../../src/import/target-file.ts'
import { importedShop } from '../support/small-shop.ts'
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

  it('lets no database lie beside the list of another, wherever it is stopped', async () => {
    const folder = await tempFolder()
    const [db, list] = [join(folder, 'shop.db'), join(folder, 'shop.rejected.csv')]
    const { db: earlier } = await importedShop()
    await copyFile(earlier, db)
    const before = await readFile(db)

    // Stopped where the earlier list should go: the earlier database is still the one.
    await mkdir(list)
    const first = await targetFile(db)
    await writeFile(first.workDb, 'new')
    await writeFile(first.workRejected, 'new list')
    await expect(first.commit(true)).rejects.toThrow()
    expect(await readFile(db)).toEqual(before)
    await first.clear()
    await rmdir(list)

    // As soon as the new database is there, the earlier list is not.
    await writeFile(list, 'earlier list')
    const second = await targetFile(db)
    await writeFile(second.workDb, 'new')
    await writeFile(second.workRejected, 'new list')
    const committed = second.commit(true)
    while ((await readFile(db)).equals(before)) await setImmediate()
    expect(await readFile(list, 'utf8').catch(() => 'none')).not.toBe('earlier list')
    await committed
    expect([await readFile(db, 'utf8'), await readFile(list, 'utf8')]).toEqual(['new', 'new list'])
    await second.clear()
  })
})
