import type { PlaybookPopulation } from '../document/population/population.ts'
import type { Issue } from '../issue.ts'
import { stability } from '../measure/stability.ts'

/** `0.69 among repeat customers (3.0% of all)` for each population that has an earlier model; empty when none has. */
export function agreements(issue: Issue): string[] {
  return stability(issue.document).map(({ population, ari }) =>
    issue.text.agreement({ ari: issue.format.decimal(ari, 2), ...amongOf(issue, population) }),
  )
}

/** The words for the customers of a population, and their share of all. */
export function amongOf(
  { text, format, customers }: Issue,
  { rule, customers: own }: PlaybookPopulation,
): { readonly among: string; readonly share: string } {
  return {
    among: text.among(rule.minFrequency, rule.maxFrequency),
    share: customers === 0 ? text.notAvailable : format.share(own / customers),
  }
}
