import { setTimeout as sleep } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler } from 'hono'
import type { MockEnvironment } from '../api/request-note.ts'
import { deliver, fallSilent } from './deliver.ts'
import type { FaultDesk } from './fault-desk.ts'
import type { FaultAnswer, FaultHook, MockFault, Silence } from './mock-fault.ts'

/** From where faults come and what they need. */
export interface FaultGateOptions {
  readonly desk: FaultDesk
  readonly hook: FaultHook | undefined
  /** Stops listening for this long. */
  readonly refuse: (milliseconds: number) => void
}

type MockContext = Context<MockEnvironment>

/** Lets something go wrong with requests that were let in: what the hook says, else what the desk deals out. */
export function faultGate({ desk, hook, refuse }: FaultGateOptions): MiddlewareHandler<MockEnvironment> {
  const stale = new WeakSet<object>()
  let count = 0

  /** Ends the request with this answer or silence; nothing of the framework's answer is left. */
  async function end(
    c: MockContext,
    answer: Silence | FaultAnswer,
    name: string,
    kept: Headers,
  ): Promise<Response> {
    const { outgoing } = c.env
    if (typeof answer === 'string') {
      c.var.note(0, name)
      await fallSilent(outgoing, answer)
    } else {
      c.var.note(answer.status, name)
      const limits = [...kept].filter(([header]) => header.startsWith('x-'))
      await deliver(outgoing, answer, Object.fromEntries(limits), stale)
    }
    return RESPONSE_ALREADY_SENT
  }

  return async (c, next) => {
    const { method, path } = c.req
    count++
    const { socket } = c.env.incoming
    if (stale.has(socket)) return end(c, 'reset', 'stale-connection', new Headers())
    const own = hook?.({ method, path, count })
    const dealt = desk.decide({ method, path })
    const happened = dealt.events.filter(({ happen }) => happen()).map(({ name }) => name)
    const struck = own === undefined ? dealt.fault : { name: 'own', fault: own }
    const name = [...happened, ...(struck === null ? [] : [struck.name])].join(' + ')
    if (name !== '') c.var.name(name)
    if (struck === null) return next()

    const { fault } = struck
    if (fault.when === 'late') {
      await sleep(fault.delayMs)
      return next()
    }
    if (fault.when === 'refused') {
      refuse(fault.forMs)
      return end(c, 'reset', name, new Headers())
    }
    if (fault.when === 'before') {
      if (fault.answer === 'reset-unread') return end(c, 'reset', name, new Headers())
      await c.req.arrayBuffer()
      return end(c, fault.answer, name, c.body(null).headers)
    }
    await replaceBody(c, fault)
    await next()
    const done = c.res
    const answer =
      typeof fault.answer === 'string'
        ? fault.answer
        : fault.answer({ status: done.status, body: await bodyOf(done) })
    const replaced = await end(c, answer, name, done.headers)
    // Hono merges headers into the answer it already has, unless that is taken away first.
    c.res = undefined
    c.res = replaced
    return
  }
}

async function replaceBody(c: MockContext, fault: MockFault & { when: 'after' }): Promise<void> {
  if (fault.request === undefined) return
  const body: unknown = await c.req.json().catch(() => undefined)
  if (body === undefined) return
  c.req.bodyCache = {}
  c.req.raw = new Request(c.req.url, {
    method: c.req.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault.request(body)),
  })
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.clone().text()
  return text === '' ? null : JSON.parse(text)
}
