import { z } from 'zod'

/** One file of an export. */
export interface ExportedFile {
  readonly file: string
  /** The segment whose customers it holds; null for a file of all. */
  readonly segment: string | null
  readonly customers: number
  readonly bytes: number
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string
}

/** What an export holds: the content of its `manifest.json`, and what `sync export --json` prints. */
export interface ExportManifest {
  readonly schemaVersion: 1
  readonly issue: string | null
  readonly runId: string
  /** SHA-256 of what is wanted of every customer: equal for equal members, whatever the format. */
  readonly planHash: string
  readonly format: 'csv' | 'json'
  readonly fields: readonly string[]
  readonly customers: number
  /** Customers who were left out because they were erased or suppressed. */
  readonly suppressed: number
  readonly files: readonly ExportedFile[]
}

const count = z.int().nonnegative()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Schema of {@link ExportManifest}, from which its JSON Schema is made. */
export const exportManifest: z.ZodType<ExportManifest> = z.strictObject({
  schemaVersion: z.literal(1),
  issue: z.string().nullable(),
  runId: z.string(),
  planHash: sha256,
  format: z.enum(['csv', 'json']),
  fields: z.array(z.string()),
  customers: count,
  suppressed: count,
  files: z.array(
    z.strictObject({
      file: z.string(),
      segment: z.string().nullable(),
      customers: count,
      bytes: count,
      sha256,
    }),
  ),
})
