import puppeteer, { type Browser, type Page } from 'puppeteer'
import { findBrowser } from '../../src/pdf/find-browser.ts'

/** The browser of this machine, or null: tests that need one are then skipped. */
export const found: Awaited<ReturnType<typeof findBrowser>> = await findBrowser().catch(() => null)

interface OpenOptions {
  /** Keep the content security policy of the page; without it a test may add scripts of its own. */
  readonly policy?: boolean
  /** Whether scripts of the page run. Default true. */
  readonly scripts?: boolean
  readonly onError?: (text: string) => void
}

/** Opens a page with some HTML in a real browser. The caller closes the browser. */
export async function openPage(
  html: string,
  width: number,
  { policy = false, scripts = true, onError = () => {} }: OpenOptions = {},
): Promise<{ browser: Browser; page: Page }> {
  const browser = await launch()
  const page = await browser.newPage()
  page.on('pageerror', (error) => onError(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') onError(message.text())
  })
  await page.setViewport({ width, height: 900 })
  await page.setBypassCSP(!policy)
  await page.setJavaScriptEnabled(scripts)
  await page.setContent(html, { waitUntil: 'load' })
  await page.evaluate('document.fonts.ready.then(() => true)')
  return { browser, page }
}

function launch(): Promise<Browser> {
  if (found === null) throw new Error('no browser')
  return puppeteer.launch({
    executablePath: found.executablePath,
    args: [...found.args],
    env: { ...found.env },
    headless: 'shell',
    pipe: true,
  })
}
