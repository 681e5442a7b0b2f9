import { KEY_FIELD, SCORE_FIELDS, STATE_FIELDS } from '@clientele/crm-sync'
import type { ActionsFile } from '@clientele/report'
import type { Settings } from '../config/settings.ts'
import { readEmailsFile } from '../sync/read-emails-file.ts'
import type { Contacts } from './contacts.ts'
import { readActionsFile } from './read-actions-file.ts'
import { readContactsFile } from './read-contacts-file.ts'

/** What the shop says beside its orders, for the action plan. */
export interface ActionInputs {
  /** Empty where the shop says nothing. */
  readonly given: ActionsFile
  /** Null where nothing is known of consent. */
  readonly contacts: Contacts | null
  /** The properties that a sync writes; null where the settings name no HubSpot, whose properties can be told. */
  readonly hubSpotFields: readonly string[] | null
}

/** Reads the files that the settings name. */
export async function readActionInputs({
  actions,
  contacts,
  crm,
}: Pick<Settings, 'actions' | 'contacts' | 'crm'>): Promise<ActionInputs> {
  const given = actions === null ? {} : await readActionsFile(actions)
  const hubSpotFields = crm.kind === 'hubspot' && crm.url !== null ? fieldNames(crm.scores) : null
  if (contacts === null) return { given, contacts: null, hubSpotFields }
  const emails = crm.emails === null ? undefined : await readEmailsFile(crm.emails)
  return { given, contacts: await readContactsFile(contacts, emails), hubSpotFields }
}

function fieldNames(scores: boolean): string[] {
  const names = [KEY_FIELD, ...STATE_FIELDS.map(([, name]) => name)]
  return scores ? names : names.filter((name) => !SCORE_FIELDS.includes(name))
}
