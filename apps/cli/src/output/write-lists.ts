import { join } from 'node:path'
import { guardFormula } from '@clientele/crm-sync'
import { stringify } from 'csv-stringify/sync'
import type { WrittenList } from '../actions/segment-lists.ts'
import { writeWhole } from './write-file.ts'

/** Writes the lists into the folder of a month: CSV with the one column `customer_id`. */
export async function writeLists(folder: string, lists: readonly WrittenList[]): Promise<string[]> {
  const files = lists.map(({ file }) => join(folder, file))
  for (const [index, { customerIds }] of lists.entries())
    await writeWhole(
      files[index] ?? folder,
      stringify([['customer_id'], ...customerIds.map((id) => [guardFormula(id)])]),
    )
  return files
}
