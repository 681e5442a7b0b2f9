import axe from 'axe-core'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/render-html.ts'
import { edgeShops } from '../fixtures/edge-shops.ts'
import { largeShop } from '../fixtures/large-shop.ts'
import { measuredShop } from '../fixtures/measured-shop.ts'
import { plannedShop } from '../fixtures/planned-shop.ts'
import { found, openPage } from './open-page.ts'

/** Width of the text block of A4 with margins of 18 mm, in CSS pixels. */
const textBlock = Math.floor((174 / 25.4) * 96)

/** Elements that reach beyond the right edge, but for what scrolls in a box of its own. */
const beyond = (width: number): string => `
  [...document.querySelectorAll('body *')]
    .filter((node) => !node.closest('.hidden') && !node.closest('svg'))
    .filter((node) => ${width} <= ${textBlock} || !node.closest('.scroll, pre'))
    .filter((node) => node.getBoundingClientRect().right > ${width} + 1)
    .map((node) => node.tagName + ' ' + node.textContent.slice(0, 40))`

/** Texts smaller than 7.5 pt = 10 px as they are drawn, charts scaled to their place included. */
const small = `
  [...document.querySelectorAll('body *')]
    .filter((node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== ''))
    .filter((node) => !node.closest('pre, .hidden, title, desc, style, .chart-narrow') && node.getClientRects().length > 0)
    .map((node) => [node, parseFloat(getComputedStyle(node).fontSize) * (node.ownerSVGElement ? node.getScreenCTM().a : 1)])
    .filter(([, size]) => size < 10 - 0.05)
    .map(([node, size]) => size.toFixed(2) + ' ' + node.textContent.slice(0, 40))`

describe.runIf(found !== null).each(Object.entries({ largeShop, measuredShop, plannedShop, ...edgeShops }))(
  '%s',
  (_name, document) => {
    let browser: Browser
    let page: Page
    beforeAll(async () => {
      ;({ browser, page } = await openPage(renderHtml(document, { language: 'fr' }), textBlock))
    }, 60_000)
    afterAll(async () => {
      await browser.close()
    })

    it('fits the width of the paper', async () => {
      await page.emulateMediaType('print')
      expect(await page.evaluate(beyond(textBlock))).toEqual([])
      await page.emulateMediaType('screen')
    })

    it('prints no text below 7.5 points, queries excepted', async () => {
      await page.emulateMediaType('print')
      expect(await page.evaluate(small)).toEqual([])
      await page.emulateMediaType('screen')
    })

    it.each([1280, 768, 390, 320])('fits a screen of %i pixels', async (width) => {
      await page.setViewport({ width, height: 900 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    })
  },
)

describe.runIf(found !== null)('accessibility', () => {
  it.each([
    { scheme: 'light', width: 1280, language: 'en', edition: 'full' },
    { scheme: 'dark', width: 1280, language: 'fr', edition: 'full' },
    { scheme: 'light', width: 390, language: 'fr', edition: 'manager' },
    { scheme: 'dark', width: 390, language: 'en', edition: 'manager' },
  ] as const)(
    'passes axe: $scheme colours, $width pixels, $language, $edition',
    async ({ scheme, width, language, edition }) => {
      const { browser, page } = await openPage(renderHtml(measuredShop, { language, edition }), width)
      try {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
        await page.evaluate(axe.source)
        const violations = await page.evaluate(
          `axe.run().then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')))`,
        )
        expect(violations).toEqual([])
      } finally {
        await browser.close()
      }
    },
    60_000,
  )
})
