import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { ExplorationAnswer, ExplorationDocument } from '../../src/exploration/exploration-document.ts'
import { renderExploration } from '../../src/exploration/render-exploration.ts'

const answer: ExplorationAnswer = {
  id: 'states',
  group: 'customers',
  question: 'Where do customers live?',
  asOf: null,
  params: {},
  sql: 'select state from orders where a < 1;',
  columns: [
    { name: 'state', unit: 'text' },
    { name: 'order_value', unit: 'money' },
  ],
  rows: [
    { state: 'SP', order_value: 1234.5 },
    { state: 'MG', order_value: null },
  ],
  chart: { kind: 'bar', x: 'state', y: ['order_value'] },
  reading: 'SP leads.',
  unavailable: null,
}

const heat: ExplorationAnswer = {
  ...answer,
  id: 'heat',
  columns: [
    { name: 'day', unit: 'text' },
    { name: 'hour', unit: 'count' },
    { name: 'orders', unit: 'count' },
  ],
  rows: ['Monday', 'Tuesday'].flatMap((day) =>
    Array.from({ length: 24 }, (_, at) => ({ day, hour: (at * 7) % 24, orders: at })),
  ),
  chart: { kind: 'heat', x: 'hour', by: 'day', y: ['orders'] },
}

const line: ExplorationAnswer = {
  ...answer,
  id: 'line',
  columns: [
    { name: 'month', unit: 'month' },
    { name: 'revenue', unit: 'money' },
  ],
  rows: ['2018-01', '2018-02', '2018-03'].map((month, at) => ({ month, revenue: at * 1e6 })),
  chart: { kind: 'line', x: 'month', y: ['revenue'] },
}

function page(questions: readonly ExplorationAnswer[], more: Partial<ExplorationDocument> = {}) {
  const html = renderExploration({
    shop: { name: 'Shop', currency: 'EUR' },
    asOf: null,
    findings: [],
    questions,
    ...more,
  })
  return { html, document: parseHTML(html).document }
}

describe('renderExploration', () => {
  it('shows question, reading, chart, table with units, and SQL', () => {
    const { document } = page([answer])
    const article = document.querySelector('#q-states')
    expect(article?.querySelector('h3')?.textContent).toContain('Where do customers live?')
    expect(article?.querySelector('p')?.textContent).toBe('SP leads.')
    expect([...(article?.querySelectorAll('th') ?? [])].map((cell) => cell.textContent)).toEqual([
      'state',
      'order value',
    ])
    expect([...(article?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
      'SP',
      '€1,234.50',
      'MG',
      '–',
    ])
    expect(article?.querySelectorAll('.chart-wide rect')).toHaveLength(2)
    expect(article?.querySelector('pre')?.textContent).toBe(answer.sql)
  })

  it('draws every cell of a heat map, numbers across by size', () => {
    const { document } = page([heat])
    const chart = document.querySelector('#q-heat .chart-wide')
    expect(chart?.querySelectorAll('rect')).toHaveLength(48)
    const ticks = [...(chart?.querySelectorAll('text') ?? [])].map((text) => text.textContent)
    expect(ticks.filter((text) => /^\d+$/.test(text ?? ''))).toEqual(
      Array.from({ length: 24 }, (_, hour) => `${hour}`),
    )
  })

  it('draws a line with an axis in one unit', () => {
    const { document } = page([line])
    const texts = [...document.querySelectorAll('#q-line .chart-wide text')].map((text) => text.textContent)
    expect(texts).toEqual(expect.arrayContaining(['€0', '€1M', '€2M', 'Jan 2018', 'Mar 2018']))
  })

  it('names groups in a table of contents, and why a question has no answer', () => {
    const { document } = page([
      { ...answer, unavailable: 'There are no customers.', rows: [], reading: '' },
      line,
    ])
    expect(document.querySelector('.outline')?.textContent).toContain('Customers')
    expect(document.querySelector('#q-states')?.textContent).toContain(
      'Not available: There are no customers.',
    )
    expect(document.querySelector('#q-states svg')).toBeNull()
  })

  it('puts findings on top with what is in force', () => {
    const finding = {
      id: 'amount',
      severity: 'decide',
      decision: 'What is an order worth?',
      setBy: 'sales.amount',
      recommended: 'payments',
      inForce: 'items',
      options: [{ value: 'payments', means: 'what was paid' }],
      evidence: ['2 of 3 sales have no item.'],
      sql: 'select 1;',
    } as const
    const { document } = page([answer], { findings: [finding] })
    const first = document.querySelector('main section')
    expect(first?.id).toBe('findings')
    expect(first?.textContent).toContain('In force is: items.')
  })

  it('escapes whatever the data hold, fetches nothing and runs nothing', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{this}}'
    const { html, document } = page(
      [
        {
          ...answer,
          question: evil,
          reading: evil,
          sql: evil,
          rows: [{ state: evil, order_value: 1 }],
          params: { a: evil },
        },
      ],
      { shop: { name: evil, currency: 'EUR' } },
    )
    expect(document.querySelectorAll('script, img, link, iframe')).toHaveLength(0)
    expect(html).not.toMatch(/(?:src|href)="(?!#)/)
    expect(html.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:/)
    expect(html).toContain('{{this}}')
  })

  it('gives equal bytes for equal documents, and stands without any question', () => {
    expect(page([answer, heat, line]).html).toBe(page([answer, heat, line]).html)
    expect(page([]).document.querySelector('h1')?.textContent).toBe('Shop')
  })

  it('keeps long answers short and says what is left out', () => {
    const rows = Array.from({ length: 130 }, (_, at) => ({ state: `s${at}`, order_value: at }))
    const { document } = page([{ ...answer, rows }])
    expect(document.querySelectorAll('#q-states tbody tr')).toHaveLength(100)
    expect(document.querySelectorAll('#q-states .chart-wide rect')).toHaveLength(40)
    expect(document.querySelector('#q-states')?.textContent).toContain(
      '30 more rows are in the CSV and JSON.',
    )
  })
})
