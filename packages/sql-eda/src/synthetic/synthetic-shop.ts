export interface SyntheticShopOptions {
  /** Whole number; the same seed gives the same files. */
  readonly seed: number
  /** Persons; default 6000. */
  readonly customers?: number
  /** First and last calendar day of the orders, `YYYY-MM-DD`; default 2024-07-01 to 2026-06-30. */
  readonly firstDay?: string
  readonly lastDay?: string
}

export interface SyntheticShop {
  /** The nine files of the olist layout, complete CSV text by file name. */
  readonly files: Readonly<Record<string, string>>
  /** Planted group of every person, by customer id. */
  readonly planted: ReadonlyMap<string, string>
}

export function syntheticShop(options: SyntheticShopOptions): SyntheticShop {
  throw new Error(String(options.seed))
}
