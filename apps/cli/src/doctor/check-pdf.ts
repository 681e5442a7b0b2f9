import { renderExploration, renderPdf } from '@clientele/report'
import { type Check, messageOf, ok, problem, warning } from './check.ts'

/** Makes a PDF of an empty page: the browser must start, print, and find the fonts that are in the page. */
export async function checkPdf(): Promise<Check> {
  const html = renderExploration({
    shop: { name: 'Doctor', currency: 'EUR' },
    asOf: null,
    findings: [],
    questions: [],
  })
  try {
    const pdf = Buffer.from(await renderPdf(html, { title: 'Doctor', date: '2000-01-01T00:00:00' }))
    return pdf.includes('Inter')
      ? ok('PDF', 'made, with its fonts inside')
      : warning('PDF', 'made, but in other fonts', 'Install again: the fonts of the page are missing.')
  } catch (error) {
    return problem(
      'PDF',
      messageOf(error),
      'Install Chromium (Debian: apt-get install chromium), or set CHROME_PATH.',
    )
  }
}
