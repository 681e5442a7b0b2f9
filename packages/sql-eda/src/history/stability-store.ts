/** A finished piece of a stability study, under a key that says everything it was made from. */
export interface StabilityUnit {
  readonly key: string
  /** Text of its making; JSON as a rule. */
  readonly value: string
}

/** The document of a whole study and what it was asked with. */
export interface StabilityResult {
  /** Names the settings of the study: results with another name are about another model. */
  readonly settings: string
  /** Shop-local moment `YYYY-MM-DDTHH:MM:SS` up to which it looks. */
  readonly asOf: string
  readonly document: unknown
}

/** What studies of stability leave beside the history, so that one that was stopped goes on where it was. */
export interface StabilityStore {
  /** The values of those keys that are known. */
  units(keys: readonly string[]): Promise<Map<string, string>>
  /** Keeps units in one transaction; a key that is there gets the new value. */
  keepUnits(units: readonly StabilityUnit[]): Promise<void>
  /** Keeps the document, where there is one, and of all units only those of `keys`, in one transaction. */
  keepResult(result: StabilityResult | null, keys: readonly string[]): Promise<void>
  /** The latest result with these settings that looks no further than `asOf`; `null` when there is none. */
  latestResult(settings: string, asOf: string): Promise<StabilityResult | null>
  close(): Promise<void>
}
