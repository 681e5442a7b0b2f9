import { Hono } from 'hono'
import type { Property, PropertyGroup } from '../store/property-store.ts'
import { ApiFailure, badRequest, notFound } from './api-error.ts'
import { type MockAccount, type RouteOptions, requireContacts } from './mock-account.ts'
import {
  changeProperty,
  checkProperty,
  groupBody,
  groupChange,
  type NewProperty,
  propertyBody,
  propertyChange,
} from './property-body.ts'
import { readBody } from './read-body.ts'

/** Contact properties and their groups: list, get, create, change, archive. */
export function propertyRoutes({ account }: RouteOptions): Hono {
  const { properties } = account
  const timestamp = (): string => new Date(account.now()).toISOString()
  const routes = new Hono()
  routes.use('/:objectType/*', async (c, next) => {
    requireContacts(c.req.param('objectType'))
    await next()
  })
  return routes
    .get('/:objectType', (c) => c.json({ results: properties.all() }))
    .post('/:objectType', async (c) => {
      const body = await readBody(c, propertyBody)
      const property = newProperty(account, body)
      properties.put(property)
      return c.json(property, 201)
    })
    .get('/:objectType/groups', (c) => c.json({ results: properties.groups() }))
    .post('/:objectType/groups', async (c) => {
      const group: PropertyGroup = { ...(await readBody(c, groupBody)), archived: false }
      const exists = properties.groups().some(({ name }) => name === group.name)
      if (exists) throw conflict(`A property group named '${group.name}' already exists.`)
      properties.putGroup(group)
      return c.json(group, 201)
    })
    .get('/:objectType/groups/:name', (c) => c.json(existingGroup(account, c.req.param('name'))))
    .patch('/:objectType/groups/:name', async (c) => {
      const { label, displayOrder } = await readBody(c, groupChange)
      const group = existingGroup(account, c.req.param('name'))
      const changed = {
        ...group,
        label: label ?? group.label,
        displayOrder: displayOrder ?? group.displayOrder,
      }
      properties.putGroup(changed)
      return c.json(changed)
    })
    .delete('/:objectType/groups/:name', (c) => {
      properties.removeGroup(c.req.param('name'))
      return c.body(null, 204)
    })
    .get('/:objectType/:name', (c) => c.json(existing(account, c.req.param('name'))))
    .patch('/:objectType/:name', async (c) => {
      const change = await readBody(c, propertyChange)
      const property = ownProperty(account, c.req.param('name'))
      const changed = checkProperty(
        { ...changeProperty(property, change), updatedAt: timestamp() },
        properties.groups(),
      )
      properties.put(changed)
      return c.json(changed)
    })
    .delete('/:objectType/:name', (c) => {
      properties.remove(ownProperty(account, c.req.param('name')).name)
      return c.body(null, 204)
    })
}

/**
 * A property that may be added to an account.
 *
 * @throws ApiFailure 409 when its name is taken, 400 when it cannot be stored
 */
export function newProperty(account: MockAccount, body: NewProperty): Property {
  const { properties } = account
  if (properties.get(body.name) !== undefined)
    throw conflict(`A property named '${body.name}' already exists.`)
  const at = new Date(account.now()).toISOString()
  const whole = { ...body, ...MADE_BY_CLIENT, createdAt: at, updatedAt: at }
  return checkProperty(whole, properties.groups())
}

const MADE_BY_CLIENT = { hubspotDefined: false, calculated: false, externalOptions: false, archived: false }

function existing({ properties }: MockAccount, name: string): Property {
  const property = properties.get(name)
  if (property === undefined) throw notFound(`Property ${name} does not exist`)
  return property
}

function ownProperty(account: MockAccount, name: string): Property {
  const property = existing(account, name)
  if (property.hubspotDefined) throw badRequest(`Property ${name} is defined by HubSpot and read only.`)
  return property
}

function existingGroup({ properties }: MockAccount, name: string): PropertyGroup {
  const group = properties.groups().find((candidate) => candidate.name === name)
  if (group === undefined) throw notFound(`Property group ${name} does not exist`)
  return group
}

function conflict(message: string): ApiFailure {
  return new ApiFailure({ status: 409, category: 'CONFLICT', message })
}
