import { copyFile, mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { targetFile } from '../../src/import/target-file.ts'
import { importedShop } from '../support/small-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('targetFile', () => {
  it('clears what a killed import left, and nothing else', async () => {
    const folder = await tempFolder()
    const kept = [
      'shop.db.importing.letter',
      'shop.db.importing-letter',
      'other.db.importing',
      'shop.dbximporting',
    ]
    const removed = [
      'shop.db.importing',
      'shop.db.importing-journal',
      'shop.db.importing.rejected',
      'shop.db.importing.source-0',
      'shop.db.importing.source-0-journal',
    ]
    for (const file of [...kept, ...removed]) await writeFile(join(folder, file), '')
    const target = await targetFile(join(folder, 'shop.db'))
    expect((await readdir(folder)).sort()).toEqual([...kept, 'shop.db.import-lock'].sort())
    for (const path of [target.workDb, target.workRejected, `${target.scratch}-0`]) await writeFile(path, '')
    await target.clear()
    expect((await readdir(folder)).sort()).toEqual([...kept].sort())
  })

  it('lets one import at a target at a time', async () => {
    const folder = await tempFolder()
    const first = await targetFile(join(folder, 'shop.db'))
    await writeFile(first.workDb, 'one')
    await expect(targetFile(join(folder, 'shop.db'))).rejects.toMatchObject({
      code: 'IMPORT',
      message: expect.stringMatching(/^Another import is writing .*shop\.db: wait until it is done\.$/),
    })
    expect(await readFile(first.workDb, 'utf8')).toBe('one')
    const elsewhere = await targetFile(join(folder, 'other.db'))
    await elsewhere.clear()
    await first.clear()
    await (await targetFile(join(folder, 'shop.db'))).clear()
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
