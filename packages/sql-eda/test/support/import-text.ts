import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ImportOptions } from '../../src/import/import-options.ts'
import type { ImportReport } from '../../src/import/import-report.ts'
import { importShop } from '../../src/import/import-shop.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import type { Shop } from '../../src/shop/shop.ts'
import { tempFolder } from './temp-folder.ts'

/** Writes files by name, imports them and opens the shop, which lasts as long as the test. */
export async function importText(
  files: Readonly<Record<string, string | Buffer>>,
  options: Partial<ImportOptions> = {},
): Promise<{ report: ImportReport; shop: Shop; folder: string }> {
  const folder = await tempFolder()
  const paths = Object.keys(files).map((name) => join(folder, name))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const report = await importShop({ paths, db: join(folder, 'shop.db'), ...options })
  const shop = await openShop({ file: report.db })
  onTestFinished(() => shop.close())
  return { report, shop, folder }
}
