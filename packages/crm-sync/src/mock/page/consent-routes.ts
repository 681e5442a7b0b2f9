import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import type { MockAccount } from '../api/mock-account.ts'
import { toggleConsent } from '../dialects/audience-consent.ts'
import type { AudienceStore } from '../dialects/audience-store.ts'
import { DIALECTS, type Dialect } from '../dialects/dialect.ts'

/** What the switches of consent change. */
export interface ConsentRoutesOptions {
  readonly account: Pick<MockAccount, 'contacts' | 'writer' | 'now'>
  readonly audiences: Readonly<Record<Dialect, AudienceStore>>
}

/** Switches by which a person opts a contact out of e-mail, or in again. Forms of other sites are refused. */
export function consentRoutes({ account, audiences }: ConsentRoutesOptions): Hono {
  const { contacts, writer, now } = account
  return new Hono()
    .post('/contacts/:id/consent', csrf(), (c) => {
      const contact = contacts.get(Number(c.req.param('id')))
      if (contact === undefined) return c.text('There is no such contact.', 404)
      const hs_email_optout = contact.properties.hs_email_optout === 'true' ? '' : 'true'
      writer.update(contact, { hs_email_optout }, { source: 'CRM_UI' })
      return c.redirect(`/contacts/${contact.id}`, 303)
    })
    .post('/accounts/:dialect/:id/consent', csrf(), (c) => {
      const dialect = DIALECTS.find((name) => name === c.req.param('dialect'))
      const contact = dialect && audiences[dialect].get(Number(c.req.param('id')))
      if (dialect === undefined || contact === undefined) return c.text('There is no such contact.', 404)
      toggleConsent(audiences[dialect], dialect, contact, new Date(now()).toISOString())
      return c.redirect(`/accounts/${dialect}`, 303)
    })
}
