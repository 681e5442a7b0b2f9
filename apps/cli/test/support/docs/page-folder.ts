import { copyFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importShop, syntheticShopMeta, writeSyntheticShop } from '@clientele/sql-eda'
import { largeShop } from '../../../../../packages/report/test/fixtures/large-shop.ts'
import {
  onlineRetailFile,
  shopifyFile,
  shopOrders,
} from '../../../../../packages/sql-eda/test/support/shop-exports.ts'
import { writeCourseFile } from './course-file.ts'
import { root } from './doc-page.ts'

/** A shop of the months that the pages speak of. */
const SHOP = { seed: 3, customers: 300, firstDay: '2017-01-01', lastDay: '2018-08-31' } as const

const header = 'customer_id,population,segment_id,segment_name,r_score,f_score,m_score'

/** What a page may need: each puts files into the folder. */
const FIXTURES: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  'olist/': (folder) => writeSyntheticShop(join(folder, 'olist'), SHOP),
  'shop.db': async (folder) => {
    const files = join(folder, '.files')
    await writeSyntheticShop(files, SHOP)
    await importShop({
      paths: [files],
      preset: 'olist',
      db: join(folder, 'shop.db'),
      meta: syntheticShopMeta,
    })
    await rm(files, { recursive: true })
  },
  'orders.csv': (folder) => copyFile(join(root, 'examples/orders.csv'), join(folder, 'orders.csv')),
  'examples/': (folder) => cp(join(root, 'examples'), join(folder, 'examples'), { recursive: true }),
  'members.csv': (folder) =>
    writeFile(
      join(folder, 'members.csv'),
      `${header}\na,new,new-1,Fresh,5,1,3\nb,loyal,loyal-1,Champions,5,5,5\n`,
    ),
  'emails.csv': (folder) =>
    writeFile(join(folder, 'emails.csv'), 'customer_id,email\na,ana@shop.example\nb,bob@shop.example\n'),
  'playbook.json': (folder) => writeFile(join(folder, 'playbook.json'), JSON.stringify(largeShop)),
  'orders_export.csv': (folder) =>
    writeFile(join(folder, 'orders_export.csv'), shopifyFile(shopOrders(5, 200))),
  'OnlineRetail.csv': (folder) =>
    writeFile(join(folder, 'OnlineRetail.csv'), onlineRetailFile(shopOrders(5, 200))),
  'olist.db': async (folder) => writeCourseFile(join(folder, 'olist.db'), SHOP),
  packages: async (folder) => {
    const scope = join(folder, 'node_modules/@clientele')
    await mkdir(scope, { recursive: true })
    for (const name of ['engine', 'sql-eda', 'report', 'crm-sync'])
      await symlink(join(root, 'packages', name), join(scope, name), 'dir')
  },
}

/** Makes a folder with the fixtures that a page names, besides those that are no files. */
export async function pageFolder(needs: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-page-'))
  for (const need of needs) {
    const make = FIXTURES[need]
    if (make === undefined) throw new Error(`no fixture is named ${need}`)
    await make(folder)
  }
  return folder
}
