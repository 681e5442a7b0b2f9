import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** The version of the command line, from its package file. */
export const VERSION: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))).version
