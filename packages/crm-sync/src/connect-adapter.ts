import { type BrevoOptions, brevoAdapter } from './brevo/brevo-adapter.ts'
import type { CrmAdapter } from './crm-adapter.ts'
import { type HubSpotOptions, hubSpotAdapter } from './hubspot/hubspot-adapter.ts'
import { type KlaviyoOptions, klaviyoAdapter } from './klaviyo/klaviyo-adapter.ts'
import { type MailchimpOptions, mailchimpAdapter } from './mailchimp/mailchimp-adapter.ts'

/** A CRM as a configuration names it. */
export type CrmTarget =
  | ({ readonly kind: 'hubspot' } & HubSpotOptions)
  | ({ readonly kind: 'mailchimp' } & MailchimpOptions)
  | ({ readonly kind: 'klaviyo' } & KlaviyoOptions)
  | ({ readonly kind: 'brevo' } & BrevoOptions)

/**
 * The adapter to a CRM of any kind; nothing is sent before one of its methods is called.
 *
 * @throws CrmError `BAD_ADDRESS` for an address that is no http(s) address, or plain http to another machine
 *
 * @example
 * const adapter = connectAdapter({ kind: 'brevo', url: 'https://api.brevo.com', token })
 */
export function connectAdapter(target: CrmTarget): CrmAdapter {
  switch (target.kind) {
    case 'hubspot':
      return hubSpotAdapter(target)
    case 'mailchimp':
      return mailchimpAdapter(target)
    case 'klaviyo':
      return klaviyoAdapter(target)
    case 'brevo':
      return brevoAdapter(target)
  }
}
