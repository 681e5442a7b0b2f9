import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { questionGroups, questions } from '@clientele/sql-eda'
import { expect, it } from 'vitest'
// @ts-expect-error the script is plain JavaScript, outside the workspaces
import { questionsPage } from '../../../../scripts/write-questions.mjs'
import { clientele } from '../support/clientele.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const page = readFileSync(fileURLToPath(new URL('../../../../docs/questions.md', import.meta.url)), 'utf8')
const folder = withSyntheticShop()

it('docs/questions.md is the questions of the code', () => {
  expect(page).toBe(questionsPage(questionGroups, questions))
})

it('shows a question of one’s own that is answered', async () => {
  await mkdir(join(folder.path, 'own'))
  await writeFile(join(folder.path, 'own', 'q.sql'), /```sql\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
  const { code, out } = await clientele(folder.path, [
    'explore',
    'voucher-cities',
    '--questions',
    'own',
    '--json',
  ])
  expect(code).toBe(0)
  const { rows, reading } = JSON.parse(out)
  expect(rows.length).toBeGreaterThan(0)
  expect(reading).toBe(`${rows[0].city} leads with ${rows[0].orders} orders; ${rows.length} cities in all.`)
})
