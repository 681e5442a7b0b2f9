import type { z } from 'zod'
import { type PlaybookDocument, playbookDocument } from './document/playbook-document.ts'
import { ReportError } from './errors.ts'

/**
 * Door check: the document as the schema wants it, sums included.
 *
 * @throws ReportError `BAD_DOCUMENT` naming the first place that is wrong, without its value
 */
export function checkDocument(document: PlaybookDocument): PlaybookDocument {
  const result = playbookDocument.safeParse(document)
  if (result.success) return result.data
  const issue: z.core.$ZodIssue | undefined = result.error.issues[0]
  const place = issue?.path.map(String).join('.') || 'document'
  throw new ReportError(
    'BAD_DOCUMENT',
    `The playbook document is not valid at ${place}: ${issue?.message ?? 'unknown reason'}; make the issue anew.`,
  )
}
