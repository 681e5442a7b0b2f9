import { createHash } from 'node:crypto'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { ReportError } from '../src/errors.ts'
import { renderHtml } from '../src/render-html.ts'
import { edgeShops, hostileShop, tinyShop } from './fixtures/edge-shops.ts'
import { largeShop } from './fixtures/large-shop.ts'

type Dom = ReturnType<typeof parseHTML>['document']
const pageOf = (html: string): Dom => parseHTML(html).document
const en = renderHtml(largeShop, { language: 'en' })
const fr = renderHtml(largeShop, { language: 'fr' })
const words = (node: { readonly textContent: string | null } | null): string =>
  (node?.textContent ?? '').replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim()
/** Of a cell, without what stands smaller under it. */
const figure = (
  cell: { readonly firstChild: { readonly textContent: string | null } | null } | null,
): string => words(cell?.firstChild ?? null)
const cellsOf = (
  document: Dom,
  page: string,
  name: string,
): ReturnType<Dom['querySelectorAll']>[number][] => {
  const rows = [...document.querySelectorAll(`#${page} tr`)]
  const found = rows.find((candidate) => words(candidate.querySelector('th')).endsWith(name))
  return [...(found?.querySelectorAll('td') ?? [])]
}
const row = (document: Dom, page: string, name: string): string[] => cellsOf(document, page, name).map(words)
/** Each cell as its figure and what stands smaller under it. */
const figures = (document: Dom, page: string, name: string): (readonly [string, string])[] =>
  cellsOf(document, page, name).map((cell) => [figure(cell), words(cell.querySelector('.under'))])

const termOf = (card: ReturnType<Dom['querySelector']>, label: string): string | null => {
  const terms = [...(card?.querySelectorAll('.action-facts div') ?? [])]
  const found = terms.find((term) => words(term.querySelector('dt')) === label)
  return found === undefined ? null : words(found.querySelector('dd'))
}

it('gives the same bytes for the same document', () => {
  expect(renderHtml(structuredClone(largeShop), { language: 'en' })).toBe(en)
})

it('refuses a document whose sums disagree, naming the place but no value', () => {
  const wrong = { ...largeShop, ordersPerCustomer: { rows: [], source: 'x' } }
  expect(() => renderHtml(wrong, { language: 'en' })).toThrow(ReportError)
  expect(() => renderHtml(wrong, { language: 'en' })).toThrow(/ordersPerCustomer\.rows/)
})

describe.each([
  ['English', en],
  ['French', fr],
])('the %s page', (_language, html) => {
  const document = pageOf(html)

  it('fetches nothing, and runs its own scripts alone', () => {
    expect(html.match(/\b(?:src|href)="(?!#)[^"]*"/g)).toBeNull()
    const scripts = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)]
    const allowed = scripts.map(([, , text = '']) => {
      const hash = createHash('sha256').update(text).digest('base64')
      return `'sha256-${hash}'`
    })
    expect(scripts.map(([, attributes]) => attributes)).toEqual(scripts.map(() => ' type="module"'))
    expect(html).toContain(`script-src ${allowed.join(' ')};`)
    expect(html.match(/url\((?!data:)/g)).toBeNull()
    expect(html).not.toMatch(/@import|<link|<iframe|<img/)
    expect(html.replaceAll(/url\(data:[^)]*\)/g, '')).not.toMatch(/https?:/)
  })

  it('has unique ids, and every link has its target', () => {
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...document.querySelectorAll('a[href]')].map((link) =>
      link.getAttribute('href')?.slice(1),
    )
    expect(targets.length).toBeGreaterThan(40)
    expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([])
  })

  it('has one h1 and no heading level left out', () => {
    const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map((heading) => Number(heading.tagName[1]))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  it('has no placeholder', () => {
    const text = ['header', 'template', 'main'].map((part) => words(document.querySelector(part))).join(' ')
    expect(text).not.toMatch(/undefined|NaN|null|\[object|Infinity|\{\{|lorem/)
  })
})

describe('numbers in sentences', () => {
  const document = pageOf(en)
  const summary = words(document.querySelector('#summary'))

  it('equal those in the tables', () => {
    const revenue = words(document.querySelectorAll('#figures .tile-value')[4] ?? null)
    expect(summary).toContain(`${revenue} of revenue`)
    expect(row(document, 'sales', 'July 2018')).toContain(revenue)

    const [[customers, share] = [], , [, revenueShare] = []] = figures(
      document,
      'segments',
      'Cooling big spenders',
    )
    const [[, repeatShare] = [], , [, repeatRevenue] = []] = figures(
      document,
      'segments',
      'Customers with 2 orders or more',
    )
    expect(repeatShare).toMatch(/%$/)
    expect(summary).toContain(
      `The ${repeatShare} of customers who ordered again have brought ${repeatRevenue} of revenue to date`,
    )
    expect(words(document.querySelector('#segment-2 .card-size'))).toContain(`${customers} customers`)
    expect(words(document.querySelector('#segment-2 .card-weight'))).toBe(
      `${share} of customers, ${revenueShare} of revenue.`,
    )
  })

  it('lead with the largest fall, as its tile has it', () => {
    const [first] = [...document.querySelectorAll('#summary .sentences p')].map(words)
    const revenue = words(document.querySelector('#kpi-revenue .tile-value'))
    expect(first).toContain(`Revenue fell for the second month in a row, to ${revenue} (`)
  })

  it('give the arithmetic of the plan for what it is worth', () => {
    const plan = termOf(document.querySelector('#actions .action'), '+20% would be')
    const worth = words(document.querySelector('#basis-worth'))
    expect(plan).toBe('28 orders, about R$5,900 a month')
    expect(worth).toContain('about 28 orders, about R$5,900')
    expect(summary).toContain('about 28 more orders or about R$5,900 a month: arithmetic, not a forecast.')
  })

  it('agree between the segment table and the margins of the movement matrix', () => {
    const totals = [...document.querySelectorAll('#movement .matrix tfoot td')].map(words)
    const sizes = [...document.querySelectorAll('#segments tbody tr:not(.group)')].map((line) =>
      figure(line.querySelector('td')),
    )
    expect(totals.slice(0, -1)).toEqual(sizes)
    expect(totals.at(-1)).toBe(figure(document.querySelector('#segments tfoot td')))
  })

  it('show the whole source beside what precedes the as-of date, to the cent', () => {
    expect(row(document, 'data', 'Amount of all sales')).toEqual([
      'R$14,912,461.77',
      'R$13,492,549.87',
      'R$1,419,911.90',
    ])
  })
})

it('never claims an effect, and says which segments are too small to prove one', () => {
  const document = pageOf(en)
  expect(words(document.querySelector('#actions .callout'))).toContain(
    'only once a holdout has been measured',
  )
  expect([...document.querySelectorAll('#tests .verdict-no')].map(words)).toEqual(
    Array.from({ length: 8 }, (_, row) => (row < 2 ? 'Only pooled' : 'Not testable')),
  )
})

it('shows rates that rest on few orders as counts, and multiplies nothing out from them', () => {
  const document = pageOf(en)
  expect(row(document, 'tests', 'Lapsed loyals').slice(1)).toEqual([
    '3 of 475',
    'n/a',
    'Not testable',
    'n/a',
    'n/a',
  ])
  const cards = [...document.querySelectorAll('#actions .action')]
  const seventh = cards.find((card) => words(card.querySelector('.badge')) === '7') ?? null
  expect(termOf(seventh, 'Today, within a month')).toBe('3 of 475')
  expect(termOf(seventh, '+20% would be')).toBeNull()
})

it('warns when no sale lies in the last two days, and only then', () => {
  const late = (lastSale: string): string =>
    words(
      pageOf(
        renderHtml({ ...largeShop, period: { ...largeShop.period, lastSale } }, { language: 'en' }),
      ).querySelector('#summary'),
    )
  expect(late('2018-07-27T19:51:13')).toContain(
    'Last sale on 27 July 2018: check that the month is complete.',
  )
  expect(late('2018-07-30T00:00:00')).not.toContain('check that the month is complete')
})

describe('a segment of last month that is no more', () => {
  const { movement } = largeShop
  const gone = { id: 'gone', name: { en: 'Champions of old', fr: 'Anciens' }, customers: 12, buyersSince: 1 }
  const document = pageOf(
    renderHtml(
      {
        ...largeShop,
        movement: movement && {
          ...movement,
          moves: undefined,
          previousSegments: [...movement.previousSegments, gone],
          flows: movement.flows.flatMap((flow) =>
            flow.from === null && flow.to === 'loyal-1'
              ? [
                  { ...flow, customers: flow.customers - 12 },
                  { from: 'gone', to: 'loyal-1', customers: 12 },
                ]
              : [flow],
          ),
        },
      },
      { language: 'en' },
    ),
  )

  it('has a row, and the changes add up to the total shown', () => {
    expect(row(document, 'segments', 'Champions of old').slice(0, 2)).toEqual(['0', '\u221212'])
    const changes = [...document.querySelectorAll('#segments tbody tr:not(.group)')].map((line) =>
      Number(
        words(line.querySelectorAll('td')[1] ?? null)
          .replaceAll(',', '')
          .replace('\u2212', '-'),
      ),
    )
    const total = words(document.querySelectorAll('#segments tfoot td')[1] ?? null)
    expect(changes.reduce((sum, change) => sum + change, 0)).toBe(Number(total.replaceAll(',', '')))
    expect(changes).toHaveLength(9)
  })
})

describe('a tiny shop in its first month', () => {
  const document = pageOf(renderHtml(tinyShop, { language: 'en' }))

  it('leaves movement out and says so', () => {
    expect(document.querySelector('#movement')).toBeNull()
    expect(words(document.querySelector('#data'))).toContain('there is no earlier issue to compare with')
  })
  it('marks what is undefined with its reason', () => {
    const tiles = [...document.querySelectorAll('#figures .tile')].map(words)
    expect(tiles.find((tile) => tile.startsWith('Repeat share'))).toContain('n/anot defined')
    expect(tiles.find((tile) => tile.startsWith('Orders'))).toContain('n/afrom zero')
    expect(row(document, 'tests', 'Small spenders').slice(1)).toEqual([
      'n/a',
      'n/a',
      'Not testable',
      'n/a',
      'n/a',
    ])
  })
  it('speaks of yen without decimals and of an empty population', () => {
    expect(words(document.querySelector('#segments'))).toContain('JP¥91,500')
    expect(words(document.querySelector('#segments'))).toContain('No customers.')
  })
})

describe('hostile text', () => {
  const html = renderHtml(hostileShop, { language: 'fr' })
  const document = pageOf(html)

  it('appears as text and never as markup', () => {
    expect(
      document.querySelectorAll(
        'script:not([type=module]), img, [onload], [onerror], svg svg, i:not([style]):not([class])',
      ),
    ).toHaveLength(0)
    expect(words(document.querySelector('h1 bdi'))).toBe(hostileShop.shop.name.trim())
    expect(html.match(/<\/style>/g)).toHaveLength(1)
  })
})

it.each(Object.entries(edgeShops))('renders %s in both languages without a placeholder', (name, document) => {
  for (const language of ['en', 'fr'] as const) {
    const text = words(pageOf(renderHtml(document, { language })).querySelector('main'))
    expect(text).not.toMatch(/undefined for|NaN|\[object|Infinity/)
    expect(text.length, name).toBeGreaterThan(3000)
  }
})

describe('the page of own questions', () => {
  it('shows the first rows of each table by the units of its columns, and says how many there are', () => {
    const page = pageOf(en).querySelector('#own-questions')
    const tables = [...(page?.querySelectorAll('table') ?? [])]
    expect(tables).toHaveLength(1)
    const rows = [...(tables[0]?.querySelectorAll('tbody tr') ?? [])].map((line) =>
      [...line.querySelectorAll('td')].map(words),
    )
    expect(rows).toHaveLength(12)
    expect(rows[0]).toEqual(['R$20.00', 'Mar 2018', '1,200'])
    expect(rows[2]?.[2]).toBe('–')
    expect(words(page)).toContain('The first 12 of 14 rows.')
    expect(words(page)).toContain('The query found nothing.')
  })

  it('is left out where the shop asks none', () => {
    expect(renderHtml(tinyShop, { language: 'en' })).not.toContain('id="own-questions"')
  })
})
