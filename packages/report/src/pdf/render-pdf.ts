import { ReportError } from '../errors.ts'

export interface PdfOptions {
  /** Title in the document information. */
  readonly title: string
  /** Path of the browser to use; default: what `findBrowser` finds. */
  readonly browser?: string
  /** As-of moment of the issue, `YYYY-MM-DDTHH:MM:SS`: becomes the creation date, so that equal input gives equal bytes. */
  readonly date: string
}

export async function renderPdf(html: string, options: PdfOptions): Promise<Uint8Array> {
  throw new ReportError('NO_BROWSER', `${options.title} ${html.length}`)
}
