import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import type { RequestLog } from './request-log.ts'

/** What travels with a request of the API. */
export interface MockEnvironment {
  Bindings: HttpBindings
  Variables: {
    /** Says what went wrong with the request, before its answer is known. */
    name: (fault: string) => void
    /** Logs the answer, 0 for none; only the first call counts. */
    note: (status: number, fault?: string) => void
  }
}

/** Logs every request once: with the status that a gate notes, or else with that of its answer. */
export function requestNote(log: RequestLog, now: () => number): MiddlewareHandler<MockEnvironment> {
  return async (c, next) => {
    const { method, path } = c.req
    let named: string | null = null
    let isNoted = false
    c.set('name', (fault) => {
      named = fault
    })
    c.set('note', (status, fault) => {
      if (isNoted) return
      isNoted = true
      log.add({ at: now(), method, path, status, fault: fault ?? named })
    })
    await next()
    c.var.note(c.res.status)
  }
}
