import { count, counted, share } from '../questions/phrase.ts'
import { rfmQuery } from '../sales/rfm-query.ts'
import type { Inquiry } from './finding.ts'

/** Fewer customers than this bear no segments of their own. */
const enough = 100

/**
 * Whether customers with one order are modelled apart. Recommended when both kinds are many enough: to a model of all
 * together, where nearly everybody has frequency 1, frequency is constant but for a few.
 */
export const populations: Inquiry = {
  id: 'populations',
  decision: 'Are customers with one order modelled apart?',
  setBy: 'the populations of the model',
  needs: ['orders'],
  query: ({ shop, asOf }) => {
    const { sql, bindings } = rfmQuery(shop, { asOf })
    return {
      sql: `${sql}
select count(*) as customers, coalesce(sum(case when frequency = 1 then 1 else 0 end), 0) as once,
  coalesce(sum(case when frequency = 2 then 1 else 0 end), 0) as twice, coalesce(max(frequency), 0) as most
from rfm`,
      bindings,
    }
  },
  conclude: ([row]) => {
    const customers = Number(row?.customers ?? 0)
    if (row === undefined || customers === 0) return null
    const once = Number(row.once)
    const several = customers - once
    const recommended = once >= enough && several >= enough ? 'new and loyal' : 'together'
    return {
      severity: recommended === 'new and loyal' ? 'note' : 'decide',
      recommended,
      inForce: 'new and loyal',
      options: [
        {
          value: 'new and loyal',
          means: `${counted(once, 'customer')} with one order, ${count(several)} with more, each modelled apart`,
        },
        { value: 'together', means: `all ${counted(customers, 'customer')} in one model` },
      ],
      evidence: [
        `${count(once)} of ${counted(customers, 'customer')} (${share(once / customers)}) have one order, ${count(row.twice)} two, and nobody more than ${count(row.most)}.`,
        ...(recommended === 'together' ? [`One of the two kinds has fewer than ${enough} customers.`] : []),
      ],
    }
  },
}
