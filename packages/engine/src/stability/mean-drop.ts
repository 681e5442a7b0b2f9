import type { DropAttribution, DropCause } from '../drift/attribute-drop.ts'

/** Why agreement fell, on average over several starting dates. */
export interface MeanDrop {
  /** Starts whose drop was taken apart. */
  readonly starts: number
  /** Mean of 1 - ari. */
  readonly drop: number
  /** Means that add up to it. */
  readonly causes: Readonly<Record<DropCause, number>>
  /** The largest of them, of equals the first by name; null where nothing fell. */
  readonly main: DropCause | null
}

const CAUSES: readonly DropCause[] = ['ageing', 'mix', 'optimiser', 'scale', 'structure']

/** Means over drops; null when there is none. */
export function meanDrop(drops: readonly DropAttribution[]): MeanDrop | null {
  if (drops.length === 0) return null
  const mean = (of: (drop: DropAttribution) => number): number =>
    drops.reduce((total, drop) => total + of(drop), 0) / drops.length
  const drop = mean((one) => one.drop)
  const shares = CAUSES.map((cause) => [cause, mean(({ causes }) => causes[cause])] as const)
  const [main] = shares.reduce((most, share) => (share[1] > most[1] ? share : most))
  return {
    starts: drops.length,
    drop,
    causes: Object.fromEntries(shares) as Record<DropCause, number>, // CAUSES names every key
    main: drop > 0 ? main : null,
  }
}
