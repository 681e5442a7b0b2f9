import { byCodeUnit } from './by-code-unit.ts'
import type { ContactState } from './contact-state.ts'
import type { FieldDefinition, FieldOption } from './crm-adapter.ts'

/** The CRM property that identifies a contact; unique, and never changed once written. */
export const KEY_FIELD = 'clientele_customer_id'

/** Which CRM property holds which value of the state. */
export const STATE_FIELDS: readonly (readonly [keyof ContactState, string])[] = [
  ['segment', 'clientele_segment'],
  ['population', 'clientele_population'],
  ['tags', 'clientele_tags'],
  ['previousSegment', 'clientele_previous_segment'],
  ['segmentSince', 'clientele_segment_since'],
  ['rScore', 'clientele_r_score'],
  ['fScore', 'clientele_f_score'],
  ['mScore', 'clientele_m_score'],
  ['issue', 'clientele_issue'],
  ['runId', 'clientele_run_id'],
]

/** The properties of the three scores, which a shop may leave out. */
export const SCORE_FIELDS: readonly string[] = ['clientele_r_score', 'clientele_f_score', 'clientele_m_score']

/** What of the state is written: all of it, or the properties of these names. */
export function writtenFields(
  names: ReadonlySet<string> | undefined,
): readonly (readonly [keyof ContactState, string])[] {
  return names === undefined ? STATE_FIELDS : STATE_FIELDS.filter(([, name]) => names.has(name))
}

/** Values that choice fields must offer before the contacts of a plan can be written. */
export interface FieldChoices {
  readonly segments: readonly FieldOption[]
  readonly populations: readonly FieldOption[]
  /** Recency statuses and what leaves customers alone, which stand in the tags only. */
  readonly statuses: readonly FieldOption[]
  /** Whether there are properties for the scores. Default true. */
  readonly scores?: boolean | undefined
}

/** The eleven contact properties of Clientele, the key first; eight without scores. */
export function contactFields(choices: FieldChoices): FieldDefinition[] {
  const { segments, populations, statuses, scores = true } = choices
  const field = (
    name: string,
    kind: FieldDefinition['kind'],
    label: string,
    description: string,
    options: readonly FieldOption[] = [],
  ): FieldDefinition => ({ name, kind, label, description, options })
  const fields = [
    field(KEY_FIELD, 'key', 'Customer id', 'The id of this customer in the shop.'),
    field('clientele_segment', 'choice', 'Segment', 'The segment of this customer.', segments),
    field('clientele_population', 'choice', 'Population', 'Customers modelled together.', populations),
    field('clientele_tags', 'choices', 'Tags', 'Population, segment and recency status as tags.', [
      // One value of both is one option: the lapsed are a population and a segment of that name.
      ...new Map([...populations, ...segments, ...statuses].map((tag) => [tag.value, tag])).values(),
    ]),
    field('clientele_previous_segment', 'choice', 'Previous segment', 'The segment before.', segments),
    field('clientele_segment_since', 'date', 'In segment since', 'First day in this segment.'),
    field('clientele_r_score', 'number', 'Recency score', '1 (long ago) to 5 (just now).'),
    field('clientele_f_score', 'number', 'Frequency score', '1 (rare) to 5 (often).'),
    field('clientele_m_score', 'number', 'Monetary score', '1 (little) to 5 (much).'),
    field('clientele_issue', 'text', 'Playbook issue', 'The month whose playbook wrote last.'),
    field('clientele_run_id', 'text', 'Run', 'The run that wrote last.'),
  ]
  return scores ? fields : fields.filter(({ name }) => !SCORE_FIELDS.includes(name))
}

/** A contact as the CRM is to store it: key and state under their property names. */
export function toProperties(
  customerId: string,
  state: ContactState,
  names?: ReadonlySet<string>,
): Record<string, string> {
  const properties: Record<string, string> = { [KEY_FIELD]: customerId }
  for (const [key, name] of writtenFields(names)) properties[name] = state[key]
  return properties
}

/** The state found in CRM properties; what is absent or null there is empty here. */
export function toState(properties: Readonly<Record<string, string | null | undefined>>): ContactState {
  const value = (name: string): string => properties[name] ?? ''
  return {
    segment: value('clientele_segment'),
    population: value('clientele_population'),
    // The order of choices is the CRM's own.
    tags: value('clientele_tags').split(';').sort(byCodeUnit).join(';'),
    previousSegment: value('clientele_previous_segment'),
    segmentSince: value('clientele_segment_since'),
    rScore: value('clientele_r_score'),
    fScore: value('clientele_f_score'),
    mScore: value('clientele_m_score'),
    issue: value('clientele_issue'),
    runId: value('clientele_run_id'),
  }
}
