import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlaybookDocument } from '@clientele/report'
import type { RenderedPlaybook } from '../month/render-playbook.ts'
import { writeWhole } from './write-file.ts'

/** Names of a playbook's files in the folder of its month. */
export const PLAYBOOK_FILES = {
  html: 'playbook.html',
  pdf: 'playbook.pdf',
  document: 'playbook.json',
} as const

/**
 * Writes a playbook and its data document into `folder`; a PDF of an earlier build that could not be made again is
 * taken away, so that the HTML is never beside the PDF of other data.
 *
 * @returns the files written
 */
export async function writePlaybook(
  folder: string,
  document: PlaybookDocument,
  playbook: RenderedPlaybook,
): Promise<string[]> {
  const html = join(folder, PLAYBOOK_FILES.html)
  const pdf = join(folder, PLAYBOOK_FILES.pdf)
  const data = join(folder, PLAYBOOK_FILES.document)
  await writeWhole(data, `${JSON.stringify(document, null, 2)}\n`)
  await writeWhole(html, playbook.html)
  if (playbook.pdf === null) await rm(pdf, { force: true })
  else await writeWhole(pdf, playbook.pdf)
  return playbook.pdf === null ? [html, data] : [pdf, html, data]
}
