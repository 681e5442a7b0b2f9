import type { Config } from '../config/schema.ts'
import { CRM_KINDS } from '../config/schema.ts'
import type { Conversation } from './conversation.ts'
import { textFault, urlFault } from './faults.ts'
import type { InitFlags } from './init-flags.ts'

type CrmKind = (typeof CRM_KINDS)[number]

/** Addresses that are the same for everybody; Mailchimp's has the data centre of the account. */
const ADDRESSES: Readonly<Record<CrmKind, string | null>> = {
  hubspot: 'https://api.hubapi.com',
  mailchimp: 'https://us1.api.mailchimp.com',
  klaviyo: 'https://a.klaviyo.com',
  brevo: 'https://api.brevo.com',
  file: null,
}

const LABELS: Readonly<Record<CrmKind, string>> = {
  hubspot: 'HubSpot',
  mailchimp: 'Mailchimp',
  klaviyo: 'Klaviyo',
  brevo: 'Brevo',
  file: 'files for another one',
}

const LATER = 'none'

/** The CRM that is written, or null for none yet. Its token is never asked for: it stays in the environment. */
export async function decideCrm(
  flags: InitFlags,
  conversation: Conversation,
): Promise<NonNullable<Config['crm']> | null> {
  const given = flags.crmKind ?? (flags.crmUrl === undefined ? undefined : 'hubspot')
  const kind =
    given ??
    (await conversation.choose<CrmKind | typeof LATER>({
      message: 'Which CRM gets the segments?',
      options: [
        { value: LATER, label: 'none yet' },
        ...CRM_KINDS.map((value) => ({ value, label: LABELS[value] })),
      ],
      proposed: LATER,
      flag: '--crm-kind',
    }))
  if (kind === LATER) return null
  if (kind === 'file') return { kind }
  const url =
    flags.crmUrl ??
    (await conversation.enter({
      message: `Address of ${LABELS[kind]}'s API`,
      proposed: conversation.isHeld || kind !== 'mailchimp' ? ADDRESSES[kind] : null,
      flag: '--crm-url',
      check: urlFault,
    }))
  if (kind !== 'mailchimp') return { kind, url }
  const audience =
    flags.crmAudience ??
    (await conversation.enter({
      message: 'Id of the Mailchimp audience',
      proposed: null,
      flag: '--crm-audience',
      check: textFault,
    }))
  return { kind, url, audience }
}
