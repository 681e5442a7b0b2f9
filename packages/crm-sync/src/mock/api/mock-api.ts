import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { API_PROFILES, hubSpotPaths } from '../../hubspot/hubspot-paths.ts'
import { type FaultGateOptions, faultGate } from '../faults/fault-gate.ts'
import { ApiFailure, type ApiProblem, errorBody } from './api-error.ts'
import { apiGate, type GateOptions } from './api-gate.ts'
import { batchRoutes } from './batch-routes.ts'
import { contactRoutes } from './contact-routes.ts'
import { listRoutes } from './list-routes.ts'
import { membershipRoutes } from './membership-routes.ts'
import { mergeRoutes } from './merge-routes.ts'
import type { MockAccount } from './mock-account.ts'
import { propertyBatchRoutes } from './property-batch-routes.ts'
import { propertyRoutes } from './property-routes.ts'
import type { RequestLog } from './request-log.ts'
import { type MockEnvironment, requestNote } from './request-note.ts'
import { searchRoutes } from './search-routes.ts'

/** What stands around the routes. */
export interface MockApiOptions {
  readonly log: RequestLog
  readonly gate: GateOptions
  readonly faults: FaultGateOptions
}

/** HubSpot's contact API in all path profiles, everything under `/crm`. */
export function mockApi(account: MockAccount, { log, gate, faults }: MockApiOptions): Hono<MockEnvironment> {
  // HubSpot's client ends some paths with a slash.
  const api = new Hono<MockEnvironment>({ strict: false })
  api.use('/crm/*', requestNote(log, account.now), apiGate(gate), faultGate(faults))
  for (const profile of API_PROFILES) {
    const paths = hubSpotPaths(profile)
    const options = { account, profile }
    api.route(paths.objects, batchRoutes(options))
    api.route(paths.objects, searchRoutes(options))
    api.route(paths.objects, mergeRoutes(options))
    api.route(paths.objects, contactRoutes(options))
    api.route(paths.properties, propertyBatchRoutes(options))
    api.route(paths.properties, propertyRoutes(options))
    api.route(paths.lists, listRoutes(options))
    api.route(paths.lists, membershipRoutes(options))
  }
  api.all('/crm/*', (c) => {
    const problem = { status: 404, category: 'OBJECT_NOT_FOUND', message: 'resource not found' } as const
    return c.json(errorBody(problem), 404)
  })
  api.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    const problem = error instanceof ApiFailure ? error.problem : INTERNAL_ERROR
    return c.json(errorBody(problem), problem.status)
  })
  return api
}

const INTERNAL_ERROR: ApiProblem = { status: 500, category: 'INTERNAL_ERROR', message: 'internal error' }
