import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { questionGroups, questions } from '@clientele/sql-eda'
import { expect, it } from 'vitest'
// @ts-expect-error the script is plain JavaScript, outside the workspaces
import { questionsPage } from '../../../../scripts/write-questions.mjs'

it('docs/questions.md is the questions of the code', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../../docs/questions.md', import.meta.url)), 'utf8')
  expect(page).toBe(questionsPage(questionGroups, questions))
})
