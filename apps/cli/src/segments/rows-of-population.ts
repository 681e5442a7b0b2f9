import type { Segmentation } from '@clientele/engine'

/** Rows of the feature table whose customers are in a population, ascending. */
export function rowsOfPopulation({ population }: Pick<Segmentation, 'population'>, index: number): number[] {
  const rows: number[] = []
  population.forEach((value, row) => {
    if (value === index) rows.push(row)
  })
  return rows
}
