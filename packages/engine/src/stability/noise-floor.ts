/** Agreements of fits that no time lies between. All null when there is none that is defined. */
export interface AriSpread {
  /** Comparisons that are defined: both fits have two clusters or more. */
  readonly comparisons: number
  readonly mean: number | null
  readonly min: number | null
  /** Quantile at 0.05, type 7. */
  readonly q05: number | null
}

/** How far apart models of the same customers at the same moment are. */
export interface NoiseFloor {
  /** The lower of the two `q05`; null where neither is defined. */
  readonly value: number | null
  /** Fits with other seeds against the model. */
  readonly seeds: AriSpread
  /** Fits on bootstrap samples of the customers, each against each: as two models of two dates carry noise both. */
  readonly samples: AriSpread
}
