import type { Impact } from '../../actions/impact.ts'
import type { NotChosen } from '../../actions/rank-actions.ts'

/** Words of the page of priorities. */
export interface PrioritiesWords {
  readonly title: string
  /** How many of how many actions are chosen, in words and as numbers. */
  readonly lead: (chosen: string, n: number, all: string, total: number) => string
  readonly basis: {
    readonly net: string
    readonly both: string
    readonly prize: string
    readonly nothing: string
  }
  readonly chosen: string
  readonly rank: string
  readonly action: string
  readonly worth: string
  readonly effort: string
  readonly cost: string
  readonly netValue: (low: string, high: string) => string
  readonly prizeValue: (money: string) => string
  readonly matrix: string
  readonly impact: string
  readonly impacts: Readonly<Record<Impact, string>>
  readonly matrixRule: (high: string, middle: string) => string
  readonly nothing: string
  readonly others: string
  readonly why: string
  readonly reasons: Readonly<Record<NotChosen | 'off', string>>
}
