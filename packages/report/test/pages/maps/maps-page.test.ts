import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { mapFrame } from '../../../src/charts/map-frame.ts'
import type { PlaybookDocument } from '../../../src/document/playbook-document.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { tinyShop } from '../../fixtures/edge-shops.ts'
import { largeShop } from '../../fixtures/large-shop.ts'

const pageOf = (document: PlaybookDocument, language: 'en' | 'fr' = 'en') =>
  parseHTML(renderHtml(document, { language })).document.querySelector('#maps')
const words = (node: { readonly textContent: string | null } | null | undefined): string =>
  (node?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ').trim()

describe('the map of all segments', () => {
  it('has a disc and an oval for each, and says what the axes mean', () => {
    const figure = pageOf(largeShop)?.querySelector('figure')
    expect(figure?.querySelectorAll('ellipse')).toHaveLength(8)
    expect(words(figure?.querySelector('ellipse title'))).toMatch(
      /^1 Recent small spenders: [\d,]+ customers$/,
    )
    expect([...(figure?.querySelectorAll('.axes dd') ?? [])].map(words)).toEqual([
      'more orders and spent more',
      'fewer orders and spent less',
      'bought more recently',
      'bought longer ago',
    ])
    expect(words(figure)).toContain('The picture holds 74% of the differences between customers.')
  })

  it('is not drawn where all customers are alike, or where the document does not have it', () => {
    const { segmentMap } = largeShop
    const alike = { ...largeShop, segmentMap: segmentMap && { ...segmentMap, axes: [] } }
    expect(pageOf(alike)?.querySelector('ellipse')).toBeNull()
    expect(pageOf({ ...largeShop, segmentMap: undefined })?.querySelector('ellipse')).toBeNull()
  })
})

describe('how many customers are drawn', () => {
  const [first] = tinyShop.populations
  if (!first?.map) throw new Error('a map expected')
  const { map } = first
  const far = {
    ...tinyShop,
    populations: tinyShop.populations.map((population) =>
      population === first
        ? {
            ...first,
            map: {
              ...map,
              points: Array.from({ length: 20 }, () => map.points)
                .flat()
                .map((point, index) => (index === 0 ? { ...point, x: 1e6 } : point)),
            },
          }
        : population,
    ),
  }

  it('is all only where nobody lies outside the frame', () => {
    expect(mapFrame(map).outside).toBe(0)
    expect(words(pageOf(tinyShop))).toContain('All 30 customers are shown.')
    expect(words(pageOf(tinyShop, 'fr'))).toContain('Les 30 clients sont tous montrés.')
  })

  it('is said with who lies outside', () => {
    expect(words(pageOf(far))).not.toContain('are shown')
    expect(words(pageOf(far))).toContain(
      'Drawn from all 30 customers. 1 unusual customer lies outside the frame and is not drawn.',
    )
    expect(words(pageOf(far, 'fr'))).not.toContain('tous montrés')
    expect(words(pageOf(far, 'fr'))).toContain('1 client atypique est hors du cadre et n’est pas dessiné.')
  })
})
