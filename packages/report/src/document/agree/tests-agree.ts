import type { PlaybookDocument } from '../playbook-document.ts'
import type { TestArm, TestComparison, TestDifference } from '../test-results.ts'
import type { Disagreement } from './disagreement.ts'

/** The figures of planned tests and of results that contradict the segments or themselves. */
export function testsAgree(document: PlaybookDocument): Disagreement[] {
  return [...plannedArms(document), ...resultArms(document)]
}

function plannedArms({ tests, populations }: PlaybookDocument): Disagreement[] {
  if (tests === undefined) return []
  const sizes = new Map(
    populations.flatMap(({ segments }) => segments.map(({ id, customers }) => [id, customers])),
  )
  const all = populations.reduce((sum, { customers }) => sum + customers, 0)
  const found: Disagreement[] = []
  if (tests.holdout !== null && (tests.holdout.customers !== all || tests.holdout.heldOut > all)) {
    found.push({
      path: ['tests', 'holdout'],
      message: `a holdout of ${tests.holdout.heldOut} among ${tests.holdout.customers} is not one of ${all} customers`,
    })
  }
  tests.tests.forEach(({ segment, customers, control }, index) => {
    if (control <= customers && customers <= (sizes.get(segment) ?? 0)) return
    found.push({
      path: ['tests', 'tests', index],
      message: `${control} of ${customers} are not customers of ${segment}`,
    })
  })
  return found
}

function resultArms({ testResults, movement }: PlaybookDocument): Disagreement[] {
  if (testResults === undefined) return []
  const sizes = new Map(movement?.previousSegments.map(({ id, customers }) => [id, customers]))
  const all = [...sizes.values()].reduce((sum, customers) => sum + customers, 0)
  return testResults.results.flatMap((result, index) => {
    const { treated, control, segment } = result
    const within = segment === null ? all : (sizes.get(segment) ?? 0)
    const customers = treated.customers + control.customers
    const fits = segment === null ? customers === within : customers <= within
    return fits && [result, result.sinceStart ?? result].every(isComparison)
      ? []
      : [{ path: ['testResults', 'results', index], message: `the arms of ${result.id} do not add up` }]
  })
}

const isComparison = (result: TestComparison): boolean =>
  isArm(result.treated) && isArm(result.control) && isRateOf(result)

const isArm = ({ customers, buyers, orders }: TestArm): boolean => buyers <= customers && buyers <= orders

/** Differences are quotients of the counts beside them. */
function isRateOf({ rate, treated, control, incrementalBuyers }: TestComparison): boolean {
  if (rate === null) return incrementalBuyers === null
  const difference = treated.buyers / treated.customers - control.buyers / control.customers
  return (
    Math.abs(rate.value - difference) < 1e-9 &&
    isOrdered(rate) &&
    incrementalBuyers !== null &&
    isOrdered(incrementalBuyers)
  )
}

const isOrdered = ({ low, value, high }: TestDifference): boolean => low <= value && value <= high
