import type { Answer } from '@clientele/sql-eda'
import { expect, it } from 'vitest'
import { formatAnswer } from '../../src/console/answer.ts'
import { memoryTerminal } from '../support/memory-terminal.ts'

const answer: Answer = {
  id: 'scores',
  group: 'experience',
  question: 'What do customers say?',
  asOf: null,
  params: {},
  sql: 'select 1;',
  columns: [
    { name: 'place', unit: 'text' },
    { name: 'mean_score', unit: 'score' },
    { name: 'low_share', unit: 'share' },
  ],
  rows: [
    { place: 'North', mean_score: 4, low_share: 0.1 },
    { place: 'South', mean_score: 2, low_share: 0.5 },
  ],
  chart: { kind: 'bar', x: 'place', y: ['mean_score'] },
  reading: 'North leads.',
}

const lines = (shown: Answer, columns = 80): string[] =>
  formatAnswer(shown, 'EUR', { ...memoryTerminal('.'), columns }).split('\n')

it('says which column the bars are, beside titles of two lines too', () => {
  expect(lines(answer).slice(4, 9)).toEqual([
    '  place   mean     low',
    '         score   share  mean score',
    '  ─────  ─────  ──────  ────────────',
    '  North      4  10.0 %  ████████████',
    '  South      2  50.0 %  ██████',
  ])
})

it('leaves a gap in the line for a month without a row', () => {
  const rows = ['2016-10', '2017-01', '2017-02'].map((month) => ({
    place: month,
    mean_score: 1,
    low_share: 0,
  }))
  const columns = [{ name: 'place', unit: 'month' } as const, ...answer.columns.slice(1)]
  const chart = { kind: 'line', x: 'place', y: ['mean_score'] } as const
  expect(lines({ ...answer, rows, columns, chart })).toContain('  mean score  █  ██')
})
