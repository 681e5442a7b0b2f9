import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { ApiFailure, type ApiProblem, badRequest, recordError } from './api-error.ts'
import { historyJson } from './contact-history.ts'
import { contactJson, DEFAULT_PROPERTIES } from './contact-json.ts'
import type { WriteResult } from './contact-writer.ts'
import { findContact, type MockAccount, type RouteOptions, requireContacts } from './mock-account.ts'
import { readBody } from './read-body.ts'

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const traceId = z.string().optional()
const idProperty = z.string().optional()
const id = z.string().min(1)
const list = <T>(input: z.ZodType<T>): z.ZodType<{ inputs: T[] }> =>
  z.object({ inputs: z.array(input).max(100) })

const writeBody = list(z.object({ id, idProperty, properties: values, objectWriteTraceId: traceId }))
const createBody = list(z.object({ properties: values, objectWriteTraceId: traceId }))
const archiveBody = list(z.object({ id }))
const readBodySchema = z.object({
  inputs: z.array(z.object({ id })).max(100),
  idProperty,
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
})

// HubSpot reads fewer contacts at a time when their history is asked for.
const MOST_WITH_HISTORY = 50

const NOT_FOUND: ApiProblem = {
  status: 404,
  category: 'OBJECT_NOT_FOUND',
  message: 'Could not get some CONTACT objects, they may be deleted or not exist. Check that ids are valid.',
}

/** `POST …/{objectType}/batch/{upsert,update,create,read,archive}`. */
export function batchRoutes({ account, profile }: RouteOptions): Hono {
  const { writer, contacts } = account
  // 2026-09 knows no 207: errors of single records come inside a 200.
  const multiStatus = profile === '2026-09' ? 200 : 207
  const rules = { heedsRules: profile === '2026-09' }

  /** Carries out a batch and puts the answers of its records together. */
  function answer<T extends Input>(
    inputs: readonly T[],
    success: 200 | 201,
    work: (input: T) => WriteResult,
    isUpsert = false,
  ): { status: ContentfulStatusCode; body: Record<string, unknown> } {
    refuseRepeats(inputs)
    const startedAt = timestamp(account)
    const partial = asksForPartialResults(inputs)
    const results: unknown[] = []
    const errors: unknown[] = []
    contacts.atomically(() => {
      for (const input of inputs) {
        const result = work(input)
        if ('problem' in result) {
          if (!partial && result.problem !== NOT_FOUND) throw new ApiFailure(result.problem)
          errors.push(recordError(result.problem, errorContext(input)))
          continue
        }
        results.push({
          ...contactJson(result.contact, Object.keys(input.properties)),
          ...(isUpsert ? { new: result.created } : {}),
          ...(input.objectWriteTraceId === undefined ? {} : { objectWriteTraceId: input.objectWriteTraceId }),
        })
      }
    })
    return {
      status: errors.length > 0 ? multiStatus : success,
      body: envelope(results, errors, startedAt, timestamp(account)),
    }
  }

  return new Hono()
    .post('/:objectType/batch/upsert', async (c) => {
      requireContacts(c.req.param('objectType'))
      const { inputs } = await readBody(c, writeBody)
      const upsert = (input: (typeof inputs)[number]): WriteResult => {
        const contact = findContact(account, input.id, input.idProperty)
        if (contact !== undefined) return writer.update(contact, input.properties, rules)
        if (input.idProperty === undefined) return { problem: NOT_FOUND }
        return writer.create({ [input.idProperty]: input.id, ...input.properties }, rules)
      }
      const { status, body } = answer(inputs, 200, upsert, true)
      return c.json(body, status)
    })
    .post('/:objectType/batch/update', async (c) => {
      requireContacts(c.req.param('objectType'))
      const { inputs } = await readBody(c, writeBody)
      const { status, body } = answer(inputs, 200, (input) => {
        const contact = findContact(account, input.id, input.idProperty)
        return contact === undefined
          ? { problem: NOT_FOUND }
          : writer.update(contact, input.properties, rules)
      })
      return c.json(body, status)
    })
    .post('/:objectType/batch/create', async (c) => {
      requireContacts(c.req.param('objectType'))
      const { inputs } = await readBody(c, createBody)
      const { status, body } = answer(inputs, 201, (input) => writer.create(input.properties, rules))
      return c.json(body, status)
    })
    .post('/:objectType/batch/read', async (c) => {
      requireContacts(c.req.param('objectType'))
      const { inputs, idProperty, properties, propertiesWithHistory } = await readBody(c, readBodySchema)
      if (propertiesWithHistory.length > 0 && inputs.length > MOST_WITH_HISTORY)
        throw badRequest(`A maximum of ${MOST_WITH_HISTORY} inputs is allowed with propertiesWithHistory`)
      const startedAt = timestamp(account)
      const names = properties.length > 0 ? properties : DEFAULT_PROPERTIES
      const found = inputs.map((input) => findContact(account, input.id, idProperty))
      const results = found.flatMap((contact) =>
        contact === undefined
          ? []
          : [{ ...contactJson(contact, names), ...historyJson(contacts, contact, propertiesWithHistory) }],
      )
      const missing = inputs.filter((_, index) => found[index] === undefined).map((input) => input.id)
      const errors = missing.length > 0 ? [recordError(NOT_FOUND, { ids: missing })] : []
      const status = errors.length > 0 ? multiStatus : 200
      return c.json(envelope(results, errors, startedAt, timestamp(account)), status)
    })
    .post('/:objectType/batch/archive', async (c) => {
      requireContacts(c.req.param('objectType'))
      const { inputs } = await readBody(c, archiveBody)
      contacts.atomically(() => {
        for (const input of inputs) contacts.archive(Number(input.id), timestamp(account))
      })
      return c.body(null, 204)
    })
}

interface Input {
  readonly id?: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly objectWriteTraceId?: string | undefined
}

function refuseRepeats(inputs: readonly Input[]): void {
  const ids = inputs.flatMap((input) => input.id ?? [])
  if (new Set(ids).size < ids.length) throw badRequest('Duplicate IDs found in batch input')
}

/** HubSpot answers per record only when every input has a trace id of its own. */
function asksForPartialResults(inputs: readonly Input[]): boolean {
  const traces = new Set(inputs.map((input) => input.objectWriteTraceId))
  return traces.size === inputs.length && !traces.has(undefined)
}

function errorContext({ id, objectWriteTraceId }: Input): Record<string, string[]> {
  if (objectWriteTraceId !== undefined) return { objectWriteTraceId: [objectWriteTraceId] }
  return id === undefined ? {} : { ids: [id] }
}

function envelope(
  results: readonly unknown[],
  errors: readonly unknown[],
  startedAt: string,
  completedAt: string,
): Record<string, unknown> {
  const failures = errors.length > 0 ? { numErrors: errors.length, errors } : {}
  return { status: 'COMPLETE', results, ...failures, startedAt, completedAt }
}

function timestamp({ now }: MockAccount): string {
  return new Date(now()).toISOString()
}
