import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/render-html.ts'
import { largeShop } from '../fixtures/large-shop.ts'
import { found, openPage } from '../pdf/open-page.ts'

const column = (table: string, index: number): string => `
  [...document.querySelectorAll('${table} tbody tr:not(.group)')].map((row) => row.cells[${index}].innerText.trim())`
const background = 'getComputedStyle(document.body).backgroundColor'

describe.runIf(found !== null).each(['en', 'fr'] as const)('the page in a browser, in %s', (language) => {
  let browser: Browser
  let page: Page
  const errors: string[] = []
  const evaluate = async (script: string): Promise<unknown> => page.evaluate(script)
  beforeAll(async () => {
    ;({ browser, page } = await openPage(renderHtml(largeShop, { language }), 1280, {
      policy: true,
      onError: (text) => errors.push(text),
    }))
  }, 60_000)
  afterAll(async () => {
    await browser.close()
  })

  it('runs its scripts under its own policy without an error', () => {
    expect(errors).toEqual([])
  })

  it('sorts months by time, money by value, and goes back to the order of the page', async () => {
    const months = await evaluate(column('#sales', 0))
    const revenue = largeShop.salesByMonth.rows.slice(-13).map((row) => row.revenue)
    const press = async (index: number): Promise<unknown> => {
      await page.click(`#sales thead th:nth-child(${index}) button`)
      return evaluate(`document.querySelectorAll('#sales thead th')[${index - 1}].ariaSort`)
    }
    expect(await press(6)).toBe('descending')
    const sorted = await evaluate(column('#sales', 0))
    const byRevenue = largeShop.salesByMonth.rows
      .slice(-13)
      .map((row, index) => ({ revenue: row.revenue, name: (months as string[])[index] }))
      .sort((a, b) => b.revenue - a.revenue)
      .map(({ name }) => name)
    expect(revenue).toHaveLength(13)
    expect(sorted).toEqual(byRevenue)
    expect(await press(6)).toBe('ascending')
    expect(await evaluate(column('#sales', 0))).toEqual([...byRevenue].reverse())
    expect(await press(6)).toBeNull()
    expect(await evaluate(column('#sales', 0))).toEqual(months)
    expect(await press(1)).toBe('ascending')
    expect(await evaluate(column('#sales', 0))).toEqual(months)
  })

  it('sorts segments inside their group, and leaves the group rows where they are', async () => {
    const groups = `[...document.querySelectorAll('#segments tbody tr')].map((row) => row.matches('.group'))`
    const before = await evaluate(groups)
    await page.click('#segments thead th:nth-child(2) button')
    expect(await evaluate(groups)).toEqual(before)
    const sizes = largeShop.populations.map(({ segments }) =>
      segments.map(({ customers }) => customers).sort((a, b) => b - a),
    )
    const shown = (await evaluate(column('#segments', 1))) as string[]
    expect(shown.map((text) => Number(text.replace(/\n.*/s, '').replaceAll(/\D/g, '')))).toEqual(sizes.flat())
  })

  it('offers no button on a column without values', async () => {
    expect(await evaluate(`document.querySelectorAll('th.blank button, .matrix button').length`)).toBe(0)
  })

  it('leaves the order of a calculation and of gain against effort as it is', async () => {
    expect(await evaluate(`document.querySelectorAll('table.basis, table.impact').length`)).toBe(2)
    expect(await evaluate(`document.querySelectorAll(':is(table.basis, table.impact) button').length`)).toBe(
      0,
    )
  })

  it('fades what is not of the chosen segments, and shows all again', async () => {
    const cards = `[...document.querySelectorAll('#personas article')].filter((card) => card.offsetHeight > 0).length`
    const all = await evaluate(cards)
    expect(all).toBe(largeShop.populations.flatMap(({ segments }) => segments).length)
    await page.click('.filter summary')
    await page.click('.filter input[value="2"]')
    expect(await evaluate(cards)).toBe(1)
    expect(await evaluate(`document.querySelector('.filter .chosen').textContent`)).toBe('2')
    expect(await evaluate(`document.querySelectorAll('main svg .faded').length > 10`)).toBe(true)
    const faded = `[...document.querySelectorAll('#segments tbody tr:not(.group)')].filter((row) => !row.matches('.faded')).length`
    expect(await evaluate(faded)).toBe(1)
    await page.click('.filter button')
    expect(await evaluate(`document.querySelectorAll('.faded').length`)).toBe(0)
    expect(await evaluate(cards)).toBe(all)
    await page.click('.filter summary')
  })

  it('shows the value of a mark under the pointer', async () => {
    const place = `document.querySelectorAll('#sales .chart-wide rect')[5]`
    await evaluate(`${place}.scrollIntoView({ behavior: 'instant', block: 'center' })`)
    await evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    const bars = await page.$$('#sales .chart-wide rect')
    await bars[5]?.hover()
    const tip = await evaluate(`document.querySelector('.tip.shown')?.textContent`)
    expect(tip).toMatch(/\d{4}\n\d/)
    await page.mouse.move(2, 2)
    expect(await evaluate(`document.querySelectorAll('.tip.shown').length`)).toBe(0)
  })

  it('steps through the marks of a chart with the keyboard', async () => {
    const shown = (): Promise<unknown> => evaluate(`document.querySelector('.tip.shown')?.textContent`)
    await page.keyboard.press('Tab')
    await evaluate(`document.querySelector('#sales .chart-wide svg').focus()`)
    const first = await shown()
    await page.keyboard.press('ArrowRight')
    const second = await shown()
    expect(first).toMatch(/\d/)
    expect(second).not.toBe(first)
    await page.keyboard.press('Home')
    expect(await shown()).toBe(first)
    await page.keyboard.press('Escape')
    expect(await shown()).toBeUndefined()
  })

  it('changes its colours on request, whatever the system prefers, and never on paper', async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }])
    const light = await evaluate(background)
    await page.click('.themes input[value=dark]')
    const dark = await evaluate(background)
    expect(dark).not.toBe(light)
    await page.emulateMediaType('print')
    expect(await evaluate(background)).toBe(light)
    await page.emulateMediaType('screen')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
    await page.click('.themes input[value=light]')
    expect(await evaluate(background)).toBe(light)
    await page.click('.themes input[value=system]')
    expect(await evaluate(background)).toBe(dark)
  })
})

describe.runIf(found !== null)('the page without scripts', () => {
  it('shows no control, and everything else', async () => {
    const { browser, page } = await openPage(renderHtml(largeShop, { language: 'en' }), 1280, {
      scripts: false,
    })
    try {
      expect(await page.evaluate(`document.querySelectorAll('.controls, .sort, .tip').length`)).toBe(0)
      expect(await page.evaluate(`document.querySelectorAll('main section.page').length`)).toBeGreaterThan(9)
    } finally {
      await browser.close()
    }
  }, 60_000)
})
