/** The three kinds of evidence that vote on a number of clusters. */
export type KVoter = 'shape' | 'stability' | 'usability'

/** What is asked of a number of clusters. Measures that fall short of their limit cost the vote of their kind. */
export type KCriterionId =
  | 'thinning'
  | 'lowestJaccard'
  | 'predictionStrength'
  | 'timeAri'
  | 'smallestShare'
  | 'smallestCount'
  | 'separation'

/** One thing asked of a number of clusters, and the answer. */
export interface KCriterion {
  readonly voter: KVoter
  readonly id: KCriterionId
  /** null where it is not defined; it is then not met. */
  readonly value: number | null
  /** The least value that meets it, for `thinning` the largest. */
  readonly limit: number
  readonly met: boolean
}

/** Which of the three kinds of evidence speak for a number of clusters. */
export type KVotes = Readonly<Record<KVoter, boolean>>

/** How well the clusters are told apart. */
export interface KShape {
  readonly silhouette: number
  readonly calinskiHarabasz: number
  readonly daviesBouldin: number
  readonly gap: number
  readonly gapError: number
  /** The gap, less its error, is above that of one cluster. */
  readonly gapBeatsOne: boolean
  /** Density between the two clusters that are least apart, over density inside the thinner one. */
  readonly thinning: number
}

/** How well the clusters come back. */
export interface KStability {
  /** Mean bootstrap Jaccard of the least stable cluster. */
  readonly lowestJaccard: number
  /** Of each cluster, in cluster order. */
  readonly jaccards: readonly number[]
  readonly predictionStrength: number
  /** Time ARI at the horizon; null when it was not given or is not defined. */
  readonly timeAri: number | null
}

/** Whether somebody can act on the clusters. */
export interface KUsability {
  readonly smallestShare: number
  readonly smallestCount: number
  /** |Cliff's delta| of the two most similar clusters, in the feature that tells them apart best. */
  readonly separation: number
  readonly separable: boolean
}

/** What a number of clusters loses against the best candidate in each respect; 0 for the best. */
export interface KCost {
  /** Share of the total inertia, 0 to 1. */
  readonly inertiaExplained: number
  readonly silhouette: number
  readonly smallestShare: number
  /** null when weeks are not given for every candidate. */
  readonly weeksHeld: number | null
}

/** A number of clusters with all that speaks for and against it. */
export interface KCandidate {
  readonly k: number
  readonly shape: KShape
  readonly stability: KStability
  readonly usability: KUsability
  readonly criteria: readonly KCriterion[]
  readonly votes: KVotes
  readonly cost: KCost
}

/** Why this number, or none: a code with its facts. */
export type KReason =
  /** The largest of the numbers `ks` that have all three votes. */
  | { readonly code: 'three-votes'; readonly ks: readonly number[] }
  /** No number has the vote of shape; `k` thins out best, and not enough. */
  | { readonly code: 'no-structure'; readonly k: number; readonly thinning: number; readonly limit: number }
  /** The numbers `ks` have the vote of shape, none of them that of stability. */
  | { readonly code: 'not-stable'; readonly ks: readonly number[] }
  /** The numbers `ks` have the votes of shape and stability, none of them that of usability. */
  | { readonly code: 'not-usable'; readonly ks: readonly number[] }
  /** Too few rows or different rows for any candidate. */
  | { readonly code: 'nothing-to-compare'; readonly rows: number; readonly distinct: number }

/** The number that each index takes by itself. Only the gap can say 1. */
export interface KFavourites {
  readonly silhouette: number
  readonly calinskiHarabasz: number
  readonly daviesBouldin: number
  readonly gap: number
}

/** The number of clusters the user asked for, judged as any other. */
export interface AskedK {
  readonly k: number
  /** null where there is nothing to judge: k = 1, or more clusters than can be compared on these rows. */
  readonly verdicts: readonly KCriterion[] | null
  readonly votes: KVotes | null
}

/** The answer of the three votes. */
export interface KChoice {
  /** null: no number of clusters has all three votes. */
  readonly k: number | null
  readonly reason: KReason
  /** Ascending by k, the one asked for among them. */
  readonly candidates: readonly KCandidate[]
  /** null when nothing could be compared. */
  readonly favourites: KFavourites | null
  /** null when none was asked for. */
  readonly asked: AskedK | null
  /** Rows that gap, bootstrap and prediction strength saw: all, or a random sample. */
  readonly sampledRows: number
}
