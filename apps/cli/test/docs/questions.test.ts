import { questionGroups, questions } from '@clientele/sql-eda'
import { expect, it } from 'vitest'
// @ts-expect-error the script is plain JavaScript, outside the workspaces
import { questionsPage } from '../../../../scripts/write-questions.mjs'
import { readPage } from '../support/docs/doc-page.ts'

it('docs/questions.md is the questions of the code', () => {
  expect(readPage('docs/questions.md').text).toBe(questionsPage(questionGroups, questions))
})
