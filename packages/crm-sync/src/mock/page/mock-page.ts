import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { basicAuth } from 'hono/basic-auth'
import type { RequestLog } from '../api/request-log.ts'
import type { FaultDesk } from '../faults/fault-desk.ts'
import type { PropertyStore } from '../store/property-store.ts'
import type { SearchFilter, SearchStore } from '../store/search-store.ts'
import { consentRoutes } from './consent-routes.ts'
import { contactsView, PAGE_SIZE } from './contacts-view.ts'
import { faultRoutes } from './fault-routes.ts'
import { ownHost } from './own-host.ts'
import { pageLayout } from './page-layout.ts'
import { propertiesView } from './properties-view.ts'
import { type RecordRoutesOptions, recordRoutes } from './record-routes.ts'
import { requestsView } from './requests-view.ts'
import type { SegmentTally } from './segment-list.ts'

/** What the web page shows, and to whom. */
export interface PageOptions {
  readonly search: SearchStore
  readonly account: RecordRoutesOptions['account']
  readonly audiences: RecordRoutesOptions['audiences']
  readonly log: RequestLog
  readonly desk: FaultDesk
  /**
   * To whom it is shown: to this machine, asked for by the host on which the server listens, or to everybody who
   * has the password (user `clientele`).
   */
  readonly access: { readonly loopbackHost: string } | { readonly password: string }
}

type PageEnvironment = { Bindings: HttpBindings }

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/** The web page of the mock CRM: contacts, lists, requests, faults, properties and the accounts of
 * the other dialects. Rendered here, without scripts. */
export function mockPage({
  search,
  account,
  audiences,
  log,
  desk,
  access,
}: PageOptions): Hono<PageEnvironment> {
  const { properties } = account
  const page = new Hono<PageEnvironment>()
  page.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
  })
  page.use(
    'password' in access
      ? basicAuth({ username: 'clientele', password: access.password })
      : ownHost(access.loopbackHost),
  )
  return page
    .get('/', (c) => {
      const segment = c.req.query('segment') ?? null
      const query = c.req.query('q')?.trim() ?? ''
      const wanted = Math.max(1, Math.trunc(Number(c.req.query('page') ?? '1')) || 1)
      const filterGroups = segment === null ? [] : [{ filters: [segmentFilter(segment)] }]
      const { total } = search.search({ filterGroups, query, offset: 0, limit: 1 })
      const pageNumber = Math.min(wanted, Math.max(1, Math.ceil(total / PAGE_SIZE)))
      const { contacts } = search.search({
        filterGroups,
        query,
        offset: (pageNumber - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      })
      const tallies = segmentTallies(search, properties)
      const view = { segment, query, page: pageNumber }
      return c.html(pageLayout('contacts', contactsView({ view, tallies, total, contacts })))
    })
    .get('/requests', (c) => c.html(pageLayout('requests', requestsView(log.recent()))))
    .get('/properties', (c) => c.html(pageLayout('properties', propertiesView(properties.all()))))
    .route('/', recordRoutes({ account, audiences }))
    .route('/', consentRoutes({ account, audiences }))
    .route('/', faultRoutes(desk))
}

function segmentFilter(segment: string): SearchFilter {
  const propertyName = 'clientele_segment'
  return segment === ''
    ? { propertyName, operator: 'NOT_HAS_PROPERTY' }
    : { propertyName, operator: 'EQ', value: segment }
}

const HUES = 8

function segmentTallies(search: SearchStore, properties: PropertyStore): SegmentTally[] {
  const options = properties.get('clientele_segment')?.options ?? []
  const labels = new Map(options.map(({ value, label }) => [value, label]))
  const hues = new Map(options.map(({ value }, index) => [value, `hue${index % HUES}`]))
  return search.segmentCounts().map(({ segment, contacts }) => ({
    id: segment,
    label: segment === '' ? 'No segment' : (labels.get(segment) ?? segment),
    contacts,
    hue: hues.get(segment) ?? '',
  }))
}
