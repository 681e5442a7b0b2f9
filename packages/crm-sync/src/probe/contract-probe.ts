import { withoutEmails } from '../email/normalise-email.ts'
import { CrmError } from '../errors.ts'
import type { HubSpotOptions } from '../hubspot/hubspot-adapter.ts'
import { hubSpotPaths } from '../hubspot/hubspot-paths.ts'
import { PROBE_QUESTIONS, type ProbeAnswer, type ProbeReport } from './probe-report.ts'
import { type ProbeWire, probeWire } from './probe-wire.ts'

/** What {@link contractProbe} needs. */
export interface ProbeOptions {
  readonly hubSpot: HubSpotOptions
  /** The word of a person that two contacts may be made, written and archived. Without it the probe only reads. */
  readonly mayWrite: boolean
  /** Makes the addresses of the two contacts: letters, digits and hyphens. */
  readonly probeId: string
  readonly signal?: AbortSignal | undefined
}

type Note = (id: string, status: number | null, answer: string | null) => void

/** A property that no account has. */
const NO_SUCH_PROPERTY = 'clientele_probe_no_such_property'

/**
 * The first contact with a real account: asks what HubSpot's documentation leaves open, and writes down the answers. It
 * reads no contact but its own; with the permission it makes two contacts `clientele-probe-…@example.com`, writes them, and
 * archives them again whatever happens in between. Nothing else of the account is touched. Limits are not provoked: what
 * a 429 says is known only if one came by itself.
 *
 * @throws CrmError what the account's answers show; `NOT_A_CRM` when contacts were made and could not be archived, with
 *   their addresses
 *
 * @example
 * const report = await contractProbe({ hubSpot: { url, token }, mayWrite: true, probeId: 'p1' })
 * // report.answers.find(({ id }) => id === 'partial-status')?.answer '207'
 */
export async function contractProbe(options: ProbeOptions): Promise<ProbeReport> {
  const { hubSpot, mayWrite, probeId, signal } = options
  const profile = hubSpot.profile ?? 'v3'
  const objects = `${hubSpotPaths(profile).objects}/contacts`
  const wire = probeWire(hubSpot, signal)
  const answers = new Map<string, ProbeAnswer>()
  const note: Note = (id, status, answer) => {
    answers.set(id, { id, question: PROBE_QUESTIONS[id] ?? '', answer, status })
  }
  const emails = [1, 2].map((nth) => `clientele-probe-${probeId}-${nth}@example.com`)
  await askReads(wire, objects, emails, note)
  let contacts = { created: 0, archived: 0 }
  if (mayWrite) {
    try {
      await askWrites(wire, objects, emails, note)
    } finally {
      contacts = await archive(wire, objects, emails)
    }
  }
  const names = wire.limitHeaders()
  note('rate-limit-headers', null, names.length === 0 ? 'none' : names.join(', '))
  note('retry-after', null, wire.retryAfter())
  const all = Object.entries(PROBE_QUESTIONS).map(
    ([id, question]) => answers.get(id) ?? { id, question, answer: null, status: null },
  )
  return { schemaVersion: 1, profile, answers: all, contacts }
}

async function askReads(
  wire: ProbeWire,
  objects: string,
  emails: readonly string[],
  note: Note,
): Promise<void> {
  const search = (limit: number) => wire.read('POST', `${objects}/search`, searchBody(emails[0] ?? '', limit))
  let largest: string | null = null
  for (const limit of [100, 200, 201]) if ((await search(limit)).status < 300) largest = String(limit)
  note('search-page', 200, largest === '201' ? 'more than 200' : largest)

  const body = {
    idProperty: 'email',
    inputs: [{ id: emails[0] }],
    properties: ['email'],
    propertiesWithHistory: [],
  }
  const { status, seen } = await wire.read('POST', `${objects}/batch/read`, body)
  note('missing-read', status, seen.errors.length > 0 ? contextKeys(seen.errors) : 'nowhere')
}

async function askWrites(
  wire: ProbeWire,
  objects: string,
  emails: readonly string[],
  note: Note,
): Promise<void> {
  const traced = (email: string | undefined, trace: string, properties: object) => ({
    idProperty: 'email',
    id: email,
    objectWriteTraceId: trace,
    properties,
  })
  const upsert = (inputs: readonly object[]) => wire.write(`${objects}/batch/upsert`, { inputs })
  const bad = { [NO_SUCH_PROPERTY]: 'x' }

  const made = await upsert(emails.map((email, index) => traced(email, `probe-${index}`, { email })))
  const [first] = made.seen.results
  note(
    'upsert-trace',
    made.status,
    first === undefined ? null : String(first.objectWriteTraceId !== undefined),
  )

  const found = await wire.read('POST', `${objects}/search`, searchBody(emails[0] ?? '', 1))
  note('search-lag', found.status, found.seen.total > 0 ? 'at once' : 'not yet')

  const partial = await upsert([traced(emails[0], 'probe-good', {}), traced(emails[1], 'probe-bad', bad)])
  note('partial-status', partial.status, String(partial.status))
  note(
    'culprit-place',
    partial.status,
    partial.seen.errors.length > 0 ? contextKeys(partial.seen.errors) : 'nowhere',
  )

  const untraced = await upsert([
    { idProperty: 'email', id: emails[0], properties: {} },
    { idProperty: 'email', id: emails[1], properties: bad },
  ])
  note('untraced-failure', untraced.status, saying(untraced.seen.category, untraced.seen.message))

  const twice = await upsert([1, 2].map((nth) => traced(emails[0], `probe-twice-${nth}`, {})))
  note('duplicate-ids', twice.status, saying(twice.seen.category, twice.seen.message))

  const some = await upsert([traced(emails[0], 'probe-some', { firstname: 'Probe' })])
  note(
    'partial-by-email',
    some.status,
    some.status < 300 ? 'yes' : saying(some.seen.category, some.seen.message),
  )
}

/** Finds the contacts of the probe by their addresses, also after a lost answer, and archives them. */
async function archive(
  wire: ProbeWire,
  objects: string,
  emails: readonly string[],
): Promise<ProbeReport['contacts']> {
  const inputs = emails.map((id) => ({ id }))
  const body = { idProperty: 'email', inputs, properties: ['email'], propertiesWithHistory: [] }
  const { seen } = await wire.read('POST', `${objects}/batch/read`, body)
  const own = seen.results.map(({ id }) => ({ id }))
  if (own.length === 0) return { created: 0, archived: 0 }
  const { status } = await wire.write(`${objects}/batch/archive`, { inputs: own })
  if (status < 300) return { created: own.length, archived: own.length }
  const message = `The contacts of the probe could not be archived (${status}); delete ${emails.join(' and ')} by hand.`
  throw new CrmError('NOT_A_CRM', message)
}

function searchBody(email: string, limit: number): object {
  const filters = [{ propertyName: 'email', operator: 'EQ', value: email }]
  return { filterGroups: [{ filters }], properties: ['email'], limit }
}

function contextKeys(errors: readonly { readonly context: Readonly<Record<string, unknown>> }[]): string {
  const keys = [...new Set(errors.flatMap(({ context }) => Object.keys(context)))].sort()
  return keys.length === 0 ? 'nowhere' : keys.map((key) => `context.${key}`).join(', ')
}

/** What an account says, without addresses. */
function saying(category: string, message: string): string {
  return `${category}: ${withoutEmails(message).slice(0, 200)}`
}
