import { KEY_FIELD, toState, writtenFields } from '../contact-fields.ts'
import type { ContactState } from '../contact-state.ts'

/** Names of merge fields have at most ten characters. The tags are tags in Mailchimp, and no field. */
export const MERGE_TAGS: Readonly<Record<string, string>> = {
  [KEY_FIELD]: 'CLT_ID',
  clientele_segment: 'CLT_SEG',
  clientele_population: 'CLT_POP',
  clientele_previous_segment: 'CLT_PREV',
  clientele_segment_since: 'CLT_SINCE',
  clientele_r_score: 'CLT_R',
  clientele_f_score: 'CLT_F',
  clientele_m_score: 'CLT_M',
  clientele_issue: 'CLT_ISSUE',
  clientele_run_id: 'CLT_RUN',
}

/** The merge field that holds the customer id. */
export const KEY_TAG = 'CLT_ID'

/** Begins the name of every tag that is ours; Mailchimp has no other place for a mark. */
export const TAG_PREFIX = 'clientele: '

/** What is used of a member. */
export interface MailchimpMember {
  readonly email_address: string
  readonly contact_id: string
  readonly status: string
  readonly merge_fields: Readonly<Record<string, unknown>>
  readonly tags: readonly { readonly name: string }[]
}

/** The merge fields of a contact with its state; the empty text clears. */
export function toMergeFields(
  customerId: string,
  state: ContactState,
  names?: ReadonlySet<string>,
): Record<string, string | number> {
  const fields: Record<string, string | number> = { [KEY_TAG]: customerId }
  for (const [key, name] of writtenFields(names)) {
    const tag = MERGE_TAGS[name]
    if (tag === undefined) continue
    const value = state[key]
    fields[tag] = name.endsWith('_score') && value !== '' ? Number(value) : value
  }
  return fields
}

/** The names of our own tags on a member, without the prefix, in Mailchimp's spelling. */
export function ownedTags({ tags }: Pick<MailchimpMember, 'tags'>): string[] {
  return tags.flatMap(({ name }) =>
    name.toLowerCase().startsWith(TAG_PREFIX) ? [name.slice(TAG_PREFIX.length)] : [],
  )
}

/**
 * The state of a member. Mailchimp keeps the first spelling of a tag, whoever used it; one that differs from segment or
 * population in upper and lower case alone is read as that.
 */
export function memberState(member: MailchimpMember): ContactState {
  const text = (name: string): string => String(member.merge_fields[MERGE_TAGS[name] ?? ''] ?? '')
  const values = Object.fromEntries(Object.keys(MERGE_TAGS).map((name) => [name, text(name)]))
  const spellings = new Map(
    [text('clientele_segment'), text('clientele_population')].map((value) => [value.toLowerCase(), value]),
  )
  const tags = ownedTags(member).map((tag) => spellings.get(tag.toLowerCase()) ?? tag)
  return toState({ ...values, clientele_tags: tags.join(';') })
}

/** The customer id of a member; empty for one that is not ours. */
export function memberCustomer({ merge_fields }: Pick<MailchimpMember, 'merge_fields'>): string {
  return String(merge_fields[KEY_TAG] ?? '')
}
