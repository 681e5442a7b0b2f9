import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import type { FaultDesk } from '../faults/fault-desk.ts'
import { faultRule } from '../faults/fault-rule.ts'
import { faultsView } from './faults-view.ts'
import { type Html, pageLayout } from './page-layout.ts'

const TEXTS = new Set(['fault', 'when', 'route', 'property'])

/** The page of the fault switches: shows, adds, removes. Forms of other sites are refused. */
export function faultRoutes(desk: FaultDesk): Hono {
  const show = (refusal: string | null): Html => pageLayout('faults', faultsView(desk.rules(), refusal))
  return new Hono()
    .use(csrf())
    .get('/faults', (c) => c.html(show(null)))
    .post('/faults', async (c) => {
      const parsed = faultRule.safeParse(fromForm(await c.req.parseBody()))
      if (!parsed.success) {
        const [issue] = parsed.error.issues
        return c.html(show(`Not added: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`), 400)
      }
      desk.add(parsed.data)
      return c.redirect('/faults', 303)
    })
    .post('/faults/:id/remove', (c) => {
      desk.remove(Number(c.req.param('id')))
      return c.redirect('/faults', 303)
    })
}

/** The filled fields of a form, numbers as numbers. */
function fromForm(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const filled = Object.entries(body).filter(([, value]) => value !== '')
  return Object.fromEntries(filled.map(([name, value]) => [name, TEXTS.has(name) ? value : Number(value)]))
}
