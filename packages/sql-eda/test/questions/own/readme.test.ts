import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { explore } from '../../../src/explore.ts'
import { readQuestions } from '../../../src/questions/own/read-questions.ts'
import { importedShop } from '../../support/small-shop.ts'
import { tempFolder } from '../../support/temp-folder.ts'

it('answers the question that the README shows', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../../README.md'), 'utf8')
  const [, statement = ''] = /```sql\n([\s\S]*?)```/.exec(readme) ?? []
  const folder = join(await tempFolder(), 'own')
  await mkdir(folder)
  await writeFile(join(folder, 'big-spenders.sql'), statement)
  const { shop } = await importedShop()
  const questions = await readQuestions(folder)
  const [answer] = await explore(shop, { questions, params: { minimum: 100 } })
  expect(answer?.reading).toBe('1 customers; the first spent 130.20 BRL in 2 orders.')
})
