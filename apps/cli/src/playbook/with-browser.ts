import { type StartedBrowser, startBrowser } from '@clientele/report'

/**
 * Does `work` while the browser that prints the PDF starts. However the work ends, the browser is closed then.
 *
 * @param isWanted without it there is no browser
 */
export async function withBrowser<Result>(
  isWanted: boolean,
  signal: AbortSignal,
  work: (browser: StartedBrowser | null) => Promise<Result>,
): Promise<Result> {
  const browser = isWanted ? startBrowser({ signal }) : null
  try {
    return await work(browser)
  } finally {
    await browser?.close()
  }
}
