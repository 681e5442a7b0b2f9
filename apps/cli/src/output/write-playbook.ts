import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edition, PlaybookDocument } from '@clientele/report'
import type { RenderedPlaybook } from '../playbook/render-playbook.ts'
import { writeWhole } from './write-file.ts'

/** Names of a playbook's files in the folder of its month. */
const DOCUMENT_FILE = 'playbook.json'
const EDITION_FILES = {
  full: { html: 'playbook.html', pdf: 'playbook.pdf' },
  manager: { html: 'playbook-manager.html', pdf: 'playbook-manager.pdf' },
} as const satisfies Record<Edition, object>

/**
 * Writes an edition of a playbook and its data document into `folder`; a PDF of an earlier build that could not be made again is
 * taken away, so that the HTML is never beside the PDF of other data.
 */
export async function writePlaybook(
  folder: string,
  document: PlaybookDocument,
  playbook: RenderedPlaybook,
  edition: Edition,
): Promise<PlaybookFiles> {
  const at = (name: string): string => join(folder, name)
  const { html, pdf } = EDITION_FILES[edition]
  const files = {
    html: at(html),
    pdf: playbook.pdf === null ? null : at(pdf),
    document: at(DOCUMENT_FILE),
  }
  await writeWhole(files.document, `${JSON.stringify(document, null, 2)}\n`)
  await writeWhole(files.html, playbook.html)
  if (playbook.pdf === null) await rm(at(pdf), { force: true })
  else await writeWhole(at(pdf), playbook.pdf)
  return files
}

/** Where a playbook's files are; `pdf` is null when there is none. */
export interface PlaybookFiles {
  readonly html: string
  readonly pdf: string | null
  readonly document: string
}

/** The paths of a playbook's files, the one to read first. */
export function playbookPaths({ html, pdf, document }: PlaybookFiles): string[] {
  return pdf === null ? [html, document] : [pdf, html, document]
}
