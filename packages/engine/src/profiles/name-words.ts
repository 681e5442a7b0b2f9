/**
 * What a name says about orders: `frequent`, many for its population and two or more; `repeat`, two or more;
 * `buyer`, nothing.
 */
export type OrderLevel = 'frequent' | 'repeat' | 'buyer'

/**
 * What a name says about the last order. `recent` and `lapsed` are said only where the days bear it out in
 * everyday words; `later` and `earlier` only compare with the other customers; `any` says nothing.
 */
export type RecencyWord = 'recent' | 'later' | 'cooling' | 'earlier' | 'lapsed' | 'any'

/** What the segment spent, compared with all customers. */
export type ValueLevel = 'high' | 'middle' | 'low'

/** What the segment went through, said only where that sets it apart from the rest of its population. */
export type Experience =
  | 'unhappy'
  | 'satisfied'
  | 'late'
  | 'oneday'
  | 'quick'
  | 'slow'
  | 'established'
  | 'newcomer'

/** One statement per axis: the key of a name is what the name says. */
export type BaseNameKey = `${OrderLevel}-${RecencyWord}-${ValueLevel}`

/** A name before it is told apart from an equal one: a base, or a base and an `Experience`. */
export type NameStem = BaseNameKey | `${BaseNameKey}-${string}`

/** Distinctions that are words, the others are numbers. */
export type WordDistinction =
  | 'more-recent'
  | 'less-recent'
  | 'more-orders'
  | 'fewer-orders'
  | 'higher-spend'
  | 'lower-spend'

/** What tells two or more segments apart that deserve the same name. */
export type NameDistinction = WordDistinction | `${number}`

/** Names the segment, in code: a stem, with a `NameDistinction` where segments share it; `lapsed` for the lapsed. */
export type SegmentNameKey = BaseNameKey | `${BaseNameKey}-${string}` | 'lapsed'

/** All words of one language: every statement that can be made. */
export interface NameWords {
  readonly base: Readonly<Record<BaseNameKey, string>>
  readonly experience: Readonly<Record<Experience, string>>
  readonly distinction: Readonly<Record<WordDistinction, string>>
  /** Customers without an order in the window. */
  readonly lapsed: string
}
