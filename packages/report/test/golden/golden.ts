import { readFileSync } from 'node:fs'

/** The values of `statistics.json`. */
export interface StatisticsGolden {
  readonly normalQuantile: readonly { readonly probability: number; readonly z: number }[]
  readonly holdoutSize: readonly {
    readonly base: number
    readonly withAction: number
    readonly perArm: number
  }[]
}

export const golden: StatisticsGolden = JSON.parse(
  readFileSync(new URL('statistics.json', import.meta.url), 'utf8'),
)
