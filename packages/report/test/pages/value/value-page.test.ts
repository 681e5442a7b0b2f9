import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { type PlaybookDocument, playbookDocument } from '../../../src/document/playbook-document.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { edgeShops } from '../../fixtures/edge-shops.ts'
import { largeShop } from '../../fixtures/large-shop.ts'
import { unevenShop, unforeseenShop, valuedShop } from '../../fixtures/valued-shop.ts'

const words = (node: { readonly textContent: string | null } | null | undefined): string =>
  (node?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ').trim()
const pageOf = (shop: PlaybookDocument, language: 'en' | 'fr' = 'en') =>
  parseHTML(renderHtml(shop, { language })).document
const value = (shop: PlaybookDocument, language?: 'en' | 'fr'): string =>
  words(pageOf(shop, language).querySelector('#value'))

describe('the page on value', () => {
  it('says what is expected, how the forecast fared on the past, and who brings the revenue', () => {
    const english = value(valuedShop)
    expect(english).toMatch(/In the next 12 months today’s customers are expected to place [\d,]+ orders \(/)
    expect(english).toContain(
      'it expected 800 orders (743 to 857) of the customers of that day in the 179 days',
    )
    expect(english).toMatch(/766 came\./)
    expect(english).toMatch(/Biggest 20%.*60\.0%/)
    expect(english).toContain('It is not money that a message wins back')
  })

  it('has those who are likely still customers among the key figures, the number of the forecast', () => {
    const tile = pageOf(valuedShop).querySelector('#kpi-likely-customers')
    expect(words(tile?.querySelector('h3'))).toBe('Likely still customers')
    expect(words(tile?.querySelector('.tile-value'))).toBe('10,603')
    expect(words(pageOf(valuedShop, 'fr').querySelector('#kpi-likely-customers h3'))).toBe(
      'Sans doute encore clients',
    )
    expect(pageOf(unforeseenShop('failed')).querySelector('#kpi-likely-customers')).toBeNull()
    const kpis = valuedShop.kpis.map((kpi) =>
      kpi.id === 'likely-customers' ? { ...kpi, value: (kpi.value ?? 0) + 1 } : kpi,
    )
    expect(playbookDocument.safeParse({ ...valuedShop, kpis }).error?.issues[0]?.message).toMatch(
      /^10604 are likely still customers, and 10603\.2/,
    )
  })

  it('has a row for each segment, and everybody below', () => {
    const table = pageOf(valuedShop).querySelector('#value .expected')
    const segments = valuedShop.populations.flatMap((population) => population.segments)
    expect(table?.querySelectorAll('tbody tr').length).toBe(segments.length)
    expect(words(table?.querySelector('tfoot'))).toContain('11.8%')
  })

  it('marks the rows of the check that were too few to be judged, in text too', () => {
    const description = words(pageOf(valuedShop).querySelector('#chart-forecast-wide-desc'))
    expect(description).toContain('2 orders before: 80 (62 to 98), 60 came;')
    expect(description).toContain('4 orders or more before: 9 (3 to 15), 24 came (too few)')
  })

  it('says the same in French', () => {
    const french = value(valuedShop, 'fr')
    expect(french).toContain('elle attendait 800 commandes (de 743 à 857)')
    expect(french).not.toMatch(/expected|customers/)
  })

  it('prints no forecast where the check failed or could not be made, and says why in a sentence', () => {
    const failed = value(unforeseenShop('failed'))
    expect(failed).toMatch(/a forecast tried on the past was wrong: 800 orders were expected.*and 766 came/)
    expect(value(unforeseenShop('short-history', null))).toContain('that takes 32 weeks of sales')
    expect(value(unforeseenShop('few-returning'))).toMatch(/1,034 customers had come back.*fewer than 100/)
    for (const reason of ['failed', 'few-orders', 'no-spend-model'] as const) {
      for (const language of ['en', 'fr'] as const) {
        const page = pageOf(unforeseenShop(reason), language).querySelector('#value')
        expect(page?.querySelector('.expected')).toBeNull()
        expect(words(page?.querySelector('.no-forecast'))).not.toBe('')
        expect(words(page)).toMatch(/60[.,]0 ?%/)
      }
    }
  })

  it('divides customers by probability only where that tells them apart', () => {
    expect(value(valuedShop)).toContain(
      'For 97% of the customers the probability of still being one is 0% to below 25%',
    )
    expect(value(valuedShop)).not.toContain('75% and above')
    expect(value(unevenShop)).toContain('75% and above')
    expect(value(unevenShop)).not.toContain('would tell nobody apart')
  })

  it('is left out without figures, and the data page says so', () => {
    for (const shop of [largeShop, ...Object.values(edgeShops)]) {
      const document = pageOf(shop)
      expect(document.querySelector('#value')).toBeNull()
      expect(words(document.querySelector('#data'))).toContain('Value of customers: nobody bought')
    }
  })

  it('says so where amounts are not what their model supposes, and that only orders were tried', () => {
    const shopOf = (rankCorrelation: number | null): PlaybookDocument => {
      const known = valuedShop.lifetimeValue
      const forecast = known?.forecast
      if (known === undefined || forecast == null) throw new Error('the valued shop has a forecast')
      return { ...valuedShop, lifetimeValue: { ...known, forecast: { ...forecast, rankCorrelation } } }
    }
    expect(value(shopOf(0.756))).toMatch(/also spends more an order \(0\.76 .* rather too high/)
    expect(value(shopOf(-0.3))).toMatch(/also spends less an order \(−0\.30 .* rather too low/)
    expect(value(shopOf(0.756), 'fr')).toMatch(/dépense aussi plus par commande \(0,76 .* trop haute/)
    for (const small of [0.29, -0.29, null]) expect(value(shopOf(small))).not.toContain('also spends')
    expect(value(valuedShop)).toContain('Orders were tried on the past, amounts were not.')
  })

  it('warns of its intervals where the trial fell outside of its own', () => {
    const known = valuedShop.lifetimeValue
    const total = known?.check?.total
    if (known?.check == null || total == null) throw new Error('the valued shop has a check')
    const missed = { ...known, check: { ...known.check, total: { ...total, observed: 700 } } }
    expect(value({ ...valuedShop, lifetimeValue: missed })).toContain(
      '700 came. That is outside of the 95% interval',
    )
    expect(value({ ...valuedShop, lifetimeValue: missed }, 'fr')).toContain('hors de l’intervalle à 95 %')
    expect(value(valuedShop)).not.toContain('outside of the 95% interval')
  })

  it('writes no decimals in yen', () => {
    const yen = { ...valuedShop, shop: { ...valuedShop.shop, currency: 'JPY' } }
    const cells = [...pageOf(yen).querySelectorAll('#value td, #value .lead')].map(words)
    expect(cells.filter((cell) => cell.includes('¥')).length).toBeGreaterThan(10)
    expect(cells.filter((cell) => /¥[\d,]+\.\d/.test(cell))).toEqual([])
  })
})

describe('a document with a forecast', () => {
  const problems = (lifetimeValue: object): string[] =>
    playbookDocument
      .safeParse({ ...valuedShop, lifetimeValue })
      .error?.issues.map(({ path }) => path.join('.')) ?? []
  const known = valuedShop.lifetimeValue
  if (known?.forecast == null) throw new Error('the fixture has no forecast')
  const { forecast, concentration } = known

  it('is accepted when its sums agree', () => {
    for (const shop of [valuedShop, unevenShop, unforeseenShop('failed')])
      expect(playbookDocument.safeParse(shop).error?.issues).toBeUndefined()
  })

  it('is refused where a sum, a segment or the reason contradicts', () => {
    const [first, ...others] = forecast.segments
    const part = (change: object): object => ({ ...known, forecast: { ...forecast, ...change } })
    expect(problems({ ...known, reason: 'failed' })).toEqual(['lifetimeValue.reason'])
    expect(problems({ ...known, check: null })).toEqual(['lifetimeValue.check'])
    expect(problems(part({ segments: others }))).toContain('lifetimeValue.forecast')
    expect(problems(part({ segments: [{ ...first, revenueAtRisk: 0 }, ...others] }))).toEqual([
      'lifetimeValue.forecast',
    ])
    expect(problems(part({ bands: forecast.bands.slice(1) }))).toEqual(['lifetimeValue.forecast'])
    expect(
      problems({ ...known, concentration: { ...concentration, customers: concentration.customers + 1 } }),
    ).toEqual(['lifetimeValue.concentration'])
    expect(problems({ ...known, concentration: { ...concentration, revenue: 1 } })).toEqual([
      'lifetimeValue.forecast',
    ])
  })
})
