import type { Browser as Chromium } from 'puppeteer'
import { ReportError } from '../errors.ts'
import { type Browser, browserAt, findBrowser } from './find-browser.ts'

/** A browser that starts, or has started, and waits for a page to print. */
export interface StartedBrowser {
  /** Rejects with ReportError `NO_BROWSER` when there is none. */
  readonly found: Promise<Browser>
  /** Rejects as `found`, and with what the browser failed of. */
  readonly running: Promise<Chromium>
  /** Starts the same one once more. */
  again(): StartedBrowser
  /** Ends it, in the middle of its start too. Never rejects; a second call does nothing. */
  close(): Promise<void>
}

const noBrowser =
  'No Chrome, Chromium or Edge found: the HTML playbook is complete, the PDF was not made. Install one (Debian: apt-get install chromium), or set CHROME_PATH.'

/**
 * Starts the browser that prints, to be handed to `renderPdf` when the page is there: it takes about a second, in
 * which other work goes on. Gives at once; what fails is said by `renderPdf`.
 *
 * @param options.browser path of the browser to use; default: what `findBrowser` finds
 * @param options.signal ends the browser when it stops
 * @example
 * const browser = startBrowser()
 * try {
 *   const pdf = await renderPdf(renderHtml(await document(), { language: 'en' }), { title, date, browser })
 * } finally {
 *   await browser.close()
 * }
 */
export function startBrowser({
  browser,
  signal,
}: {
  readonly browser?: string | undefined
  readonly signal?: AbortSignal | undefined
} = {}): StartedBrowser {
  return start(find(browser), signal)
}

function start(found: Promise<Browser>, signal: AbortSignal | undefined): StartedBrowser {
  const closed = new AbortController()
  const stop = signal === undefined ? closed.signal : AbortSignal.any([signal, closed.signal])
  const running = found.then((one) => launch(one, stop))
  let isRunning = false
  // Whoever prints hears of a failure; nobody else need listen.
  found.catch(() => undefined)
  const settled = running.then(
    () => {
      isRunning = true
    },
    () => undefined,
  )
  return {
    found,
    running,
    again: () => start(found, signal),
    async close() {
      if (!isRunning) closed.abort()
      await settled
      await running.then((chromium) => chromium.close()).catch(() => undefined)
    },
  }
}

async function find(path: string | undefined): Promise<Browser> {
  const browser = path === undefined ? await findBrowser() : browserAt(path, 'browser')
  if (browser === null) throw new ReportError('NO_BROWSER', noBrowser)
  return browser
}

async function launch(browser: Browser, signal: AbortSignal): Promise<Chromium> {
  const { default: puppeteer } = await import('puppeteer')
  signal.throwIfAborted()
  return await puppeteer.launch({
    executablePath: browser.executablePath,
    args: [...browser.args],
    env: { ...browser.env },
    headless: 'shell',
    pipe: true, // works without a loopback interface
    signal,
    // The program that prints decides what a signal does; puppeteer would end its process.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}
