import { readFileSync } from 'node:fs'
import type { FeatureTable } from '../../src/index.ts'

interface GoldenCase {
  readonly rows: readonly (readonly [orders: number, recency: number, tenure: number, money: number])[]
  readonly parameters: readonly number[]
  readonly logLikelihood: number
  readonly spend: readonly number[]
  readonly spendLogLikelihood: number
  readonly rankCorrelation: number
  readonly days: number
  readonly at: readonly number[]
  readonly ahead: readonly { readonly alive: number; readonly expected: number; readonly variance: number }[]
  readonly amounts: readonly number[]
}

/** What `golden/lifetime-value/generate.py` wrote. */
export const lifetimeGolden: {
  readonly cases: readonly GoldenCase[]
  readonly quadrature: readonly {
    readonly a: number
    readonly b: number
    readonly size: number
    readonly nodes: readonly number[]
    readonly weights: readonly number[]
  }[]
  readonly gamma: readonly { readonly x: number; readonly log: number; readonly slope: number }[]
} = JSON.parse(readFileSync(new URL('../golden/lifetime-value/lifetime-value.json', import.meta.url), 'utf8'))

/** The customers of a golden case. */
export function goldenTable({ rows }: GoldenCase): FeatureTable {
  const column = (place: number): Float64Array => Float64Array.from(rows, (row) => row[place] ?? 0)
  return {
    customerIds: rows.map((_, row) => `c${row}`),
    columns: {
      frequency: column(0),
      recencyDays: column(1),
      tenureDays: column(2),
      monetary: column(3),
    },
  }
}
