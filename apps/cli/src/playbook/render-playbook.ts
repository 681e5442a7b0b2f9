import {
  type Edition,
  type PlaybookDocument,
  ReportError,
  renderHtml,
  renderPdf,
  type StartedBrowser,
} from '@clientele/report'

/** Languages in which a playbook can be written. */
export type PlaybookLanguage = Parameters<typeof renderHtml>[1]['language']

/** How a playbook is wanted. */
export interface PlaybookRequest {
  readonly language: PlaybookLanguage
  readonly edition: Edition
  /** Prints the PDF, and is closed afterwards; null: no PDF. */
  readonly browser: StartedBrowser | null
}

/** The playbook's two forms; `pdf` is null, and `withoutPdf` says why, when there is none. */
export interface RenderedPlaybook {
  readonly html: string
  readonly pdf: Uint8Array | null
  readonly withoutPdf: string | null
}

/** Watching and stopping the rendering. */
export interface RenderWatch {
  readonly onProgress: (detail: string) => void
  readonly signal: AbortSignal
}

/**
 * Renders a playbook. The HTML is always complete: when the browser for the PDF cannot be had or fails, `pdf` is null
 * and `withoutPdf` is the sentence that says why and what to do.
 *
 * @throws the reason of the signal when it stops.
 */
export async function renderPlaybook(
  document: PlaybookDocument,
  { language, edition, browser }: PlaybookRequest,
  { onProgress, signal }: RenderWatch,
): Promise<RenderedPlaybook> {
  onProgress('pages')
  const html = renderHtml(document, { language, edition })
  if (browser === null) return { html, pdf: null, withoutPdf: null }
  signal.throwIfAborted()
  onProgress('PDF')
  try {
    const title = `${document.shop.name} ${document.month}`
    return {
      html,
      pdf: await renderPdf(html, { title, date: document.asOf, browser, signal }),
      withoutPdf: null,
    }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ReportError) return { html, pdf: null, withoutPdf: error.message }
    throw error
  }
}
