import type { PlaybookDocument } from '../playbook-document.ts'
import { actionsAgree } from './actions-agree.ts'
import { cohortsAgree } from './cohorts-agree.ts'
import type { Disagreement } from './disagreement.ts'
import { experienceAgrees } from './experience-agrees.ts'
import { kpisAgree } from './kpis-agree.ts'
import { lifetimeValueAgrees } from './lifetime-value-agrees.ts'
import { listsAgree } from './lists-agree.ts'
import { movesAgree } from './moves-agree.ts'
import { portraitsAgree } from './portraits-agree.ts'
import { testsAgree } from './tests-agree.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * The figures of a document that must add up and do not: a playbook whose tables contradict each other is refused
 * rather than printed. Money is compared to a hundredth per thousand summands, since sums are floating.
 *
 * @returns no entry when everything agrees
 */
export function sumsAgree(document: PlaybookDocument): Disagreement[] {
  return [
    ...populationSums(document),
    ...kpisAgree(document),
    ...recencySums(document),
    ...salesSums(document),
    ...cohortsAgree(document),
    ...experienceAgrees(document),
    ...references(document),
    ...movementMargins(document),
    ...movesAgree(document),
    ...modelAge(document),
    ...segmentsOfMap(document),
    ...testsAgree(document),
    ...portraitsAgree(document),
    ...actionsAgree(document),
    ...lifetimeValueAgrees(document),
    ...listsAgree(document),
  ]
}

function populationSums({ populations, kpis }: PlaybookDocument): Disagreement[] {
  const found: Disagreement[] = []
  populations.forEach((population, index) => {
    const customers = sum(population.segments.map((segment) => segment.customers))
    if (population.segments.length > 0 && customers !== population.customers) {
      found.push({
        path: ['populations', index, 'customers'],
        message: `segments of ${population.name} hold ${customers} customers, the population ${population.customers}`,
      })
    }
    if (population.segments.length === 0 && population.customers > 0) {
      found.push({
        path: ['populations', index, 'segments'],
        message: `${population.customers} customers of ${population.name} are in no segment`,
      })
    }
  })
  const base = kpis.find((kpi) => kpi.id === 'customers')?.value
  const total = sum(populations.map((population) => population.customers))
  if (base != null && base !== total) {
    found.push({
      path: ['kpis'],
      message: `the kpi customers is ${base}, the populations hold ${total}`,
    })
  }
  return found
}

function recencySums({ rhythm, populations }: PlaybookDocument): Disagreement[] {
  return populations.flatMap(({ segments }, index) =>
    segments.flatMap(({ id, customers, recencyStatus }, place) => {
      const path = ['populations', index, 'segments', place, 'recencyStatus']
      if ((rhythm === undefined) !== (recencyStatus === undefined))
        return [{ path, message: `${id} has a recency status and the document no rhythm, or the reverse` }]
      if (recencyStatus === undefined) return []
      const counted = sum(Object.values(recencyStatus))
      return counted === customers
        ? []
        : [
            {
              path,
              message: `recency statuses of ${id} count ${counted} customers, the segment ${customers}`,
            },
          ]
    }),
  )
}

function salesSums({ populations, salesByMonth, ordersPerCustomer }: PlaybookDocument): Disagreement[] {
  const found: Disagreement[] = []
  salesByMonth.rows.forEach(({ customers, newCustomers, returningCustomers }, index) => {
    if (newCustomers + returningCustomers !== customers) {
      found.push({
        path: ['salesByMonth', 'rows', index],
        message: `${newCustomers} new and ${returningCustomers} returning customers are not ${customers}`,
      })
    }
  })
  const counted = sum(ordersPerCustomer.rows.map((row) => row.customers))
  const total = sum(populations.map((population) => population.customers))
  if (counted !== total) {
    found.push({
      path: ['ordersPerCustomer', 'rows'],
      message: `orders per customer count ${counted} customers, the populations ${total}`,
    })
  }
  return found
}

function references({ populations, queries }: PlaybookDocument): Disagreement[] {
  const found: Disagreement[] = []
  const ids = populations.flatMap((population) => population.segments.map((segment) => segment.id))
  if (new Set(ids).size !== ids.length) found.push({ path: ['populations'], message: 'segment ids repeat' })
  if (new Set(queries.map((query) => query.id)).size !== queries.length) {
    found.push({ path: ['queries'], message: 'query ids repeat' })
  }
  populations.forEach((population, index) => {
    const last = population.segments.length - 1
    const marks = [...(population.map?.points ?? []), ...(population.map?.centroids ?? [])]
    if (marks.some((mark) => mark.segment > last)) {
      found.push({ path: ['populations', index, 'map'], message: `a point names a segment beyond ${last}` })
    }
    const features = population.model?.features.length
    if (population.model?.components.some((component) => component.loadings.length !== features)) {
      found.push({ path: ['populations', index, 'model'], message: `loadings must have ${features} values` })
    }
  })
  return found
}

function movementMargins({ movement, populations }: PlaybookDocument): Disagreement[] {
  if (movement === null) return []
  const found: Disagreement[] = []
  const check = (end: 'from' | 'to', id: string, expected: number): void => {
    const counted = sum(movement.flows.filter((flow) => flow[end] === id).map((flow) => flow.customers))
    if (counted !== expected) {
      found.push({
        path: ['movement', 'flows'],
        message: `flows ${end} ${id} count ${counted} customers, the segment ${expected}`,
      })
    }
  }
  const today = populations.flatMap((population) => population.segments)
  for (const segment of movement.previousSegments) check('from', segment.id, segment.customers)
  for (const segment of today) check('to', segment.id, segment.customers)
  const from = new Set([...movement.previousSegments.map((segment) => segment.id), null])
  const to = new Set([...today.map((segment) => segment.id), null])
  if (movement.flows.some((flow) => !from.has(flow.from) || !to.has(flow.to))) {
    found.push({ path: ['movement', 'flows'], message: 'a flow names a segment of neither month' })
  }
  return found
}

function modelAge({ history, asOf }: PlaybookDocument): Disagreement[] {
  if (history === undefined || history.modelAsOf <= asOf) return []
  return [{ path: ['history', 'modelAsOf'], message: 'the model was fitted after the issue' }]
}

function segmentsOfMap({ segmentMap, populations }: PlaybookDocument): Disagreement[] {
  if (segmentMap === undefined) return []
  const listed = populations.flatMap(({ segments }) =>
    segments.map(({ id, customers }) => `${id}: ${customers}`),
  )
  const placed = segmentMap.segments.map(({ id, customers }) => `${id}: ${customers}`)
  if (listed.join() === placed.join()) return []
  return [{ path: ['segmentMap', 'segments'], message: 'the map has other segments than the populations' }]
}
