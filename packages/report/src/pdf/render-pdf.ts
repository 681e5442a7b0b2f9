import type { Page } from 'puppeteer'
import { ReportError } from '../errors.ts'
import { normalisePdf } from './normalise-pdf.ts'
import { type StartedBrowser, startBrowser } from './start-browser.ts'

export interface PdfOptions {
  /** Title in the document information. */
  readonly title: string
  /** One that `startBrowser` has started, or the path of the browser to use; default: what `findBrowser` finds. */
  readonly browser?: StartedBrowser | string
  /** As-of moment of the issue, `YYYY-MM-DDTHH:MM:SS`: becomes the creation date, so that equal input gives equal bytes. */
  readonly date: string
  /** Closes the browser when it stops. */
  readonly signal?: AbortSignal
}

/**
 * Prints a self-contained HTML page as PDF: A4 as its style sheet says, tagged, with bookmarks from its headings.
 * One browser is started, unless it was already, and closed; scripts of the page are off, and every request it makes
 * is refused. Equal HTML and options give equal bytes with the same browser. About 1 to 2 s.
 *
 * @throws ReportError `NO_BROWSER` when none is found, `BROWSER_FAILED` when it does not start or print; the reason of the
 *   signal when it stops
 * @example
 * await writeFile('playbook.pdf', await renderPdf(html, { title: 'Playbook', date: document.asOf }))
 */
export async function renderPdf(html: string, options: PdfOptions): Promise<Uint8Array> {
  return normalisePdf(await printTwiceIfNeeded(html, options), options.date)
}

/** A browser can crash for reasons of its own; the same page printed again comes out, if it can come out at all. */
async function printTwiceIfNeeded(html: string, { browser, title, signal }: PdfOptions): Promise<Uint8Array> {
  const first = typeof browser === 'object' ? browser : startBrowser({ browser, signal })
  const found = await first.found
  try {
    return await print(html, title, first).catch(() => {
      signal?.throwIfAborted()
      return print(html, title, first.again())
    })
  } catch (cause) {
    signal?.throwIfAborted()
    throw new ReportError(
      'BROWSER_FAILED',
      `The browser found by ${found.name} did not print the playbook; name another one by CHROME_PATH.`,
      { cause },
    )
  }
}

/**
 * A figure element around a chart and its caption would become a Figure of the PDF without a text alternative; the
 * chart inside has one. On a screen the element is right, so it is changed for the print alone.
 */
const tagOnlyCharts = `for (const figure of document.querySelectorAll('figure')) figure.setAttribute('role', 'group')`

async function print(html: string, title: string, browser: StartedBrowser): Promise<Uint8Array> {
  try {
    const chromium = await browser.running
    const page = await chromium.newPage()
    await page.setJavaScriptEnabled(false)
    await refuseRequests(page)
    await page.setContent(html, { waitUntil: 'load' })
    await page.evaluate(`document.title = ${JSON.stringify(title)}`)
    await page.evaluate(tagOnlyCharts)
    await page.evaluate('document.fonts.ready.then(() => true)')
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  } finally {
    await browser.close()
  }
}

/** The page holds all it needs; whatever it asks for beyond its own data is refused. */
async function refuseRequests(page: Page): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const answer = request.url().startsWith('data:') ? request.continue() : request.abort()
    answer.catch(() => undefined) // the page may be closed before the answer arrives
  })
}
