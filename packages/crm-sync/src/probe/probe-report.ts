import { z } from 'zod'
import { API_PROFILES, type ApiProfile } from '../hubspot/hubspot-paths.ts'

/** What an account says to one question that HubSpot's documentation leaves open. */
export interface ProbeAnswer {
  readonly id: string
  readonly question: string
  /** In short; null when it was not asked, or gave no answer. */
  readonly answer: string | null
  /** HTTP status of the answer; null when nothing was asked. */
  readonly status: number | null
}

/** What `sync contract-probe --json` prints. */
export interface ProbeReport {
  readonly schemaVersion: 1
  readonly profile: ApiProfile
  readonly answers: readonly ProbeAnswer[]
  /** Contacts of the probe: made, and archived again. */
  readonly contacts: { readonly created: number; readonly archived: number }
}

const count = z.int().nonnegative()

/** Schema of {@link ProbeReport}, from which its JSON Schema is made. */
export const probeDocument: z.ZodType<ProbeReport> = z.strictObject({
  schemaVersion: z.literal(1),
  profile: z.enum(API_PROFILES as [ApiProfile, ...ApiProfile[]]),
  answers: z.array(
    z.strictObject({
      id: z.string(),
      question: z.string(),
      answer: z.string().nullable(),
      status: z.int().nullable(),
    }),
  ),
  contacts: z.strictObject({ created: count, archived: count }),
})

/** The open points, by id. */
export const PROBE_QUESTIONS: Readonly<Record<string, string>> = {
  'rate-limit-headers': 'Which rate-limit headers do answers carry?',
  'retry-after': 'Does a 429 carry Retry-After?',
  'search-page': 'How many contacts may a page of a search have?',
  'missing-read': 'Where does a batch read name an id that does not exist?',
  'upsert-trace': 'Does an upsert give objectWriteTraceId back?',
  'partial-status': 'With which status does a partial failure come?',
  'culprit-place': 'Where does a partial failure name the contact?',
  'untraced-failure': 'What comes of one bad contact when no trace ids are sent?',
  'duplicate-ids': 'What does HubSpot say to the same id twice in a batch?',
  'partial-by-email': 'Does an upsert by e-mail take some of the properties?',
  'search-lag': 'Does a search know a contact that was just made?',
}
