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

  it('turns the names across that have no room side by side', () => {
    const across = ['up to 30 days', '31 to 90 days', '91 to 180 days', '181 to 365 days', 'more than a year']
    const rows = across.flatMap((day) => [2, 1].map((hour) => ({ day, hour, orders: 1 })))
    const { document } = page([{ ...heat, rows, chart: { ...heat.chart, x: 'day', by: 'hour' } }])
    const turned = (layout: string): boolean =>
      document.querySelector(`#q-heat .chart-${layout} svg`)?.innerHTML.includes('rotate(-35') === true
    expect([turned('wide'), turned('narrow')]).toEqual([false, true])
    expect(document.querySelector('#q-heat .note')?.textContent).toBe(
      'Hour down, day across; the stronger its colour, the higher the rank of a cell by orders.',
    )
  })

  it('draws a line with an axis in one unit', () => {
    const { document } = page([line])
    const texts = [...document.querySelectorAll('#q-line .chart-wide text')].map((text) => text.textContent)
    expect(texts).toEqual(expect.arrayContaining(['€0', '€1M', '€2M', 'Jan 2018', 'Mar 2018']))
  })

  it('leaves a gap for months without a row', () => {
    const { document } = page([{ ...line, rows: line.rows.filter(({ month }) => month !== '2018-02') }])
    const chart = document.querySelector('#q-line .chart-wide')
    expect(chart?.querySelectorAll('circle')).toHaveLength(2)
    expect(chart?.innerHTML).toContain('Feb 2018')
  })

  it('names the lines at their ends, none on another', () => {
    const columns = [...line.columns, { name: 'first', unit: 'money' }, { name: 'later', unit: 'money' }]
    const rows = line.rows.map((row) => ({ ...row, first: 0, later: 1 }))
    const chart = { kind: 'line', x: 'month', y: ['revenue', 'first', 'later'] } as const
    const { document } = page([{ ...line, columns, rows, chart }])
    const height = (name: string): number => {
      const text = [...document.querySelectorAll('#q-line .chart-wide text')].find(
        ({ textContent }) => textContent === name,
      )
      return Number(/,(-?[\d.]+)\)/.exec(text?.getAttribute('transform') ?? '')?.[1])
    }
    // the marks of each line are moved by a transform of their own
    expect(Math.abs(height('first') - height('later'))).toBeLessThan(1)
    const shifts = [...document.querySelectorAll('#q-line .chart-wide g[transform]')].map((group) =>
      group.getAttribute('transform'),
    )
    expect(shifts).toContainEqual(expect.stringMatching(/translate\(6(\.5)?,-1[45]/))
  })

  it('sets a single row as a list, draws no empty table, and says what bars leave out', () => {
    const single = {
      ...answer,
      rows: answer.rows.slice(0, 1),
      chart: { kind: 'table', x: 'state', y: [] },
    } as const
    const none = { ...answer, id: 'none', rows: [] }
    const limited = { ...answer, id: 'limited', chart: { ...answer.chart, limit: 1 } }
    const { document } = page([single, none, limited])
    expect([...document.querySelectorAll('#q-states tr')].map(({ textContent }) => textContent)).toEqual([
      'stateSP',
      'order value€1,234.50',
    ])
    expect(document.querySelector('#q-none table')).toBeNull()
    expect(document.querySelector('#q-limited figure')?.textContent).toContain(
      'Shown: order value, the first 1 of 2 rows.',
    )
  })

  it('gives all figures of a chart the same decimals', () => {
    const columns = [answer.columns[0] ?? { name: 'state', unit: 'text' }, { name: 'score', unit: 'score' }]
    const rows = [
      { state: 'SP', score: 4 },
      { state: 'MG', score: 3.5 },
    ]
    const { document } = page([
      { ...answer, columns, rows, chart: { kind: 'bar', x: 'state', y: ['score'] } },
    ])
    const texts = [...document.querySelectorAll('.chart-wide text')].map(({ textContent }) => textContent)
    expect(texts).toEqual(expect.arrayContaining(['4.00', '3.50']))
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
