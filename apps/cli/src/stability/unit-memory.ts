import type { StabilityStore, StabilityUnit } from '@clientele/sql-eda'

/** The finished pieces of a study: what an earlier one left is recalled, what is new is kept. */
export interface UnitMemory {
  /** Learns which of these are known, all in one look. */
  look(keys: readonly string[]): Promise<void>
  /** What is known of a key; `undefined` when it has to be made. */
  recall<T>(key: string): T | undefined
  /** Remembers a piece and gives it back as a recalled one would be, to the last bit. */
  remember<T>(key: string, piece: T): T
  /** Writes what was remembered since, in one transaction. */
  keep(): Promise<void>
  /** Keys of all pieces that were recalled or remembered. */
  used(): string[]
  readonly computed: number
  readonly recalled: number
}

/** The memory of one study over a store; without a store it lasts as long as the study. */
export function unitMemory(store: Pick<StabilityStore, 'units' | 'keepUnits'> | null): UnitMemory {
  const known = new Map<string, string>()
  const used = new Set<string>()
  let fresh: StabilityUnit[] = []
  let computed = 0
  let recalled = 0
  return {
    async look(keys) {
      known.clear()
      if (store === null) return
      for (const [key, value] of await store.units(keys)) known.set(key, value)
    },
    recall(key) {
      const value = known.get(key)
      if (value === undefined) return undefined
      used.add(key)
      recalled++
      return JSON.parse(value)
    },
    remember(key, piece) {
      const value = JSON.stringify(piece)
      used.add(key)
      computed++
      fresh.push({ key, value })
      return JSON.parse(value)
    },
    async keep() {
      const units = fresh
      fresh = [] // before the wait: others go on remembering
      if (store !== null && units.length > 0) await store.keepUnits(units)
    },
    used: () => [...used],
    get computed() {
      return computed
    },
    get recalled() {
      return recalled
    },
  }
}
