import { type Edition, type PlaybookDocument, ReportError, renderHtml, renderPdf } from '@clientele/report'

/** Languages in which a playbook can be written. */
export type PlaybookLanguage = Parameters<typeof renderHtml>[1]['language']

/** How a playbook is wanted. */
export interface PlaybookRequest {
  readonly language: PlaybookLanguage
  readonly edition: Edition
  readonly pdf: boolean
}

/** The playbook's two forms; `pdf` is null, and `withoutPdf` says why, when there is none. */
export interface RenderedPlaybook {
  readonly html: string
  readonly pdf: Uint8Array | null
  readonly withoutPdf: string | null
}

/**
 * Renders a playbook. The HTML is always complete: when the browser for the PDF cannot be had or fails, `pdf` is null
 * and `withoutPdf` is the sentence that says why and what to do.
 */
export async function renderPlaybook(
  document: PlaybookDocument,
  { language, edition, pdf }: PlaybookRequest,
): Promise<RenderedPlaybook> {
  const html = renderHtml(document, { language, edition })
  if (!pdf) return { html, pdf: null, withoutPdf: null }
  try {
    const title = `${document.shop.name} ${document.month}`
    return { html, pdf: await renderPdf(html, { title, date: document.asOf }), withoutPdf: null }
  } catch (error) {
    if (error instanceof ReportError) return { html, pdf: null, withoutPdf: error.message }
    throw error
  }
}
