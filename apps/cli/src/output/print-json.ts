import type { z } from 'zod'
import type { Terminal } from '../console/terminal/terminal.ts'

/**
 * Prints exactly one JSON document on the output stream, after checking it against its published schema: a document
 * that does not fit is a fault of ours and is not printed.
 *
 * @param indent 0 puts it on one line, for readers of a running command's first line.
 */
export function printJson<T>(
  terminal: Terminal,
  schema: z.ZodType<T>,
  document: T,
  { indent = 2 } = {},
): void {
  terminal.out(`${JSON.stringify(schema.parse(document), null, indent)}\n`)
}
