/** A cell as the database gave it. */
export type ExplorationCell = string | number | null

/** One answered question; everything in it is the asker's data and is escaped on the page. */
export interface ExplorationAnswer {
  readonly id: string
  readonly group: string
  readonly question: string
  /** Nothing dated then or later was seen; `null`: the whole source was. */
  readonly asOf: string | null
  readonly params: Readonly<Record<string, string | number>>
  readonly sql: string
  /** `unit` is one of count, money, share (0..1), days, date, month, score, text. */
  readonly columns: readonly { readonly name: string; readonly unit: string }[]
  readonly rows: readonly Readonly<Record<string, ExplorationCell>>[]
  readonly chart: {
    readonly kind: 'bar' | 'line' | 'heat' | 'table'
    readonly x: string
    readonly y: readonly string[]
    readonly by?: string
    readonly limit?: number
  }
  readonly reading: string
  /** Why there is no answer; `null` when there is one. */
  readonly unavailable: string | null
}

/** A decision the data speak to. */
export interface ExplorationFinding {
  readonly id: string
  readonly severity: 'note' | 'decide' | 'warning'
  readonly decision: string
  readonly setBy: string
  readonly recommended: string
  readonly inForce: string | null
  readonly options: readonly { readonly value: string; readonly means: string }[]
  readonly evidence: readonly string[]
  readonly sql: string
}

/** A whole exploration of one shop. */
export interface ExplorationDocument {
  readonly shop: { readonly name: string; readonly currency: string }
  /** Nothing dated then or later was seen; `null`: the whole source was. */
  readonly asOf: string | null
  readonly findings: readonly ExplorationFinding[]
  /** In the order of the page; questions of a group stand together. */
  readonly questions: readonly ExplorationAnswer[]
}
