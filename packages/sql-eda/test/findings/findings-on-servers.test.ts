import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { explore } from '../../src/explore.ts'
import { findings } from '../../src/findings/findings.ts'
import { readQuestions } from '../../src/questions/own/read-questions.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import type { Shop } from '../../src/shop/shop.ts'
import { describeServers } from '../support/databases.ts'
import { writeRawTables } from '../support/raw-tables.ts'
import { importedShop, smallShop } from '../support/small-shop.ts'

describeServers('findings and own questions', (server) => {
  const open = async (name: string): Promise<Shop> => {
    const admin = server().connect('shop')
    await admin.raw(`create database ${name}${server().kind === 'mariadb' ? ' character set utf8mb4' : ''}`)
    await admin.destroy()
    const writer = server().connect(name)
    await writeRawTables(writer, smallShop)
    await writer.destroy()
    const shop = await openShop({ url: server().url(name), preset: 'olist' })
    onTestFinished(() => shop.close())
    return shop
  }

  it('are those of SQLite', async () => {
    const shop = await open('decided')
    const { shop: imported } = await importedShop()
    for (const asOf of [undefined, '2018-03-20T00:00:00']) {
      const options = asOf === undefined ? {} : { asOf }
      const conclusions = async (which: Shop) =>
        (await findings(which, options)).map(({ sql: _, ...conclusion }) => conclusion)
      expect(await conclusions(shop)).toEqual(await conclusions(imported))
    }
  })

  it('are answered with values bound, refused with the file named, and never written', async () => {
    const shop = await open('asked')
    const folder = await mkdtemp(join(tmpdir(), 'clientele-own-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const ask = async (statement: string) => {
      const head = "-- id: own\n-- question: ?\n-- group: sales\n-- param: state = 'SP' which\n"
      await writeFile(join(folder, 'own.sql'), `${head}${statement}`)
      return explore(shop, { questions: await readQuestions(folder), params: { state: "S'P' or '1'='1" } })
    }
    const [answer] = await ask('select count(*) as orders from sales where state <> :state')
    expect(answer?.rows).toEqual([{ orders: 3 }])
    const refused = ask('select weather from sales')
    await expect(refused).rejects.toMatchObject({
      code: 'BAD_QUESTION',
      message: expect.stringMatching(/own\.sql: the database refuses the statement \(.*weather.*\)\.$/),
    })
  })
})
