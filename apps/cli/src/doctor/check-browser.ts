import { findBrowser } from '@clientele/report'
import { type Check, messageOf, ok, problem, warning } from './check.ts'

/** Whether there is a browser that could print. */
export async function checkBrowser(): Promise<Check> {
  try {
    const browser = await findBrowser()
    if (browser !== null) return ok('browser', browser.name)
    return warning(
      'browser',
      'none, so playbooks have no PDF',
      'Install Chromium, Chrome or Edge, or set CHROME_PATH.',
    )
  } catch (error) {
    return problem('browser', messageOf(error), 'Correct or unset the variable.')
  }
}
