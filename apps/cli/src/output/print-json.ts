import type { z } from 'zod'
import type { Terminal } from '../console/terminal.ts'

/**
 * Prints exactly one JSON document on the output stream, after checking it against its published schema: a document
 * that does not fit is a fault of ours and is not printed.
 */
export function printJson<T>(terminal: Terminal, schema: z.ZodType<T>, document: T): void {
  terminal.out(`${JSON.stringify(schema.parse(document), null, 2)}\n`)
}
