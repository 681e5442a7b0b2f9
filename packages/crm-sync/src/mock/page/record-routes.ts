import { Hono } from 'hono'
import { html } from 'hono/html'
import type { MockAccount } from '../api/mock-account.ts'
import type { AudienceStore } from '../dialects/audience-store.ts'
import { DIALECTS, type Dialect } from '../dialects/dialect.ts'
import { AUDIENCE_SHOWN, audienceView } from './audience-view.ts'
import { contactView } from './contact-view.ts'
import { listsView, listView, MEMBERS_SHOWN } from './lists-view.ts'
import { type Html, pageLayout } from './page-layout.ts'

/** What the pages of single records read. */
export interface RecordRoutesOptions {
  readonly account: Pick<MockAccount, 'contacts' | 'lists' | 'properties' | 'writer' | 'now'>
  readonly audiences: Readonly<Record<Dialect, AudienceStore>>
}

/** Pages of one contact, of the lists, of one list, and of the accounts of the other dialects. */
export function recordRoutes({ account, audiences }: RecordRoutesOptions): Hono {
  const { contacts, lists, properties } = account
  return new Hono()
    .get('/contacts/:id', (c) => {
      const contact = contacts.get(Number(c.req.param('id')))
      if (contact === undefined)
        return c.html(pageLayout('contacts', nothing('There is no such contact.')), 404)
      const choices = ['clientele_segment', 'clientele_tags', 'clientele_population'].flatMap(
        (name) => properties.get(name)?.options ?? [],
      )
      const labels = new Map(choices.map(({ value, label }) => [value, label]))
      const content = {
        contact,
        labels,
        lists: lists.of(contact.id),
        versions: contacts.versions(contact.id),
      }
      return c.html(pageLayout('contacts', contactView(content)))
    })
    .get('/lists', (c) => c.html(pageLayout('lists', listsView(lists.all()))))
    .get('/lists/:id', (c) => {
      const list = lists.get(Number(c.req.param('id')))
      if (list === undefined || list.deletedAt !== null)
        return c.html(pageLayout('lists', nothing('There is no such list.')), 404)
      const members = lists
        .members(list.id, 0, MEMBERS_SHOWN)
        .flatMap(({ contactId }) => contacts.get(contactId) ?? [])
      return c.html(pageLayout('lists', listView(list, members)))
    })
    .get('/accounts/:dialect', (c) => {
      const dialect = DIALECTS.find((name) => name === c.req.param('dialect'))
      if (dialect === undefined)
        return c.html(pageLayout('accounts', nothing('There is no such account.')), 404)
      const store = audiences[dialect]
      return c.html(
        pageLayout('accounts', audienceView(dialect, store.page(0, AUDIENCE_SHOWN), store.count())),
      )
    })
}

function nothing(sentence: string): Html {
  return html`<section class="card"><p class="empty">${sentence}</p></section>`
}
