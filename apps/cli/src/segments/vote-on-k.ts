import type { FeatureTable, KChoice, PopulationSpec } from '@clientele/engine'
import { startWorkers } from '@clientele/engine/workers'
import { threadCount } from '../runtime/thread-count.ts'

/** What is asked of the three votes on the numbers of segments: nothing, to judge those given, or to choose them. */
export type KVoting = 'none' | 'judge' | 'choose'

/** How votes are held. */
export interface VotingSettings {
  readonly populations: readonly PopulationSpec[]
  readonly seed: number
  readonly voting?: KVoting
}

/** Watching and stopping the votes. */
export interface VotingWatch {
  /** Told what is done, and of votes the share that is behind. */
  readonly onProgress?: (detail: string, share?: number) => void
  readonly signal?: AbortSignal
}

/**
 * The votes on each population, in their order; with `judge` the number given is judged beside the others.
 *
 * @throws the reason of the signal when it stops.
 */
export async function voteOnK(
  table: FeatureTable,
  { populations, seed, voting }: VotingSettings,
  { onProgress, signal }: VotingWatch,
): Promise<KChoice[]> {
  const workers = startWorkers({ threads: threadCount() })
  const choices: KChoice[] = []
  try {
    for (const [index, spec] of populations.entries()) {
      const choice = await workers.choosePopulationK(table, spec, {
        seed,
        ...(voting === 'judge' ? { asked: spec.k } : {}),
        onProgress: (done, total) =>
          onProgress?.(
            `${spec.name}: votes on k, ${done} of ${total}`,
            (index + done / total) / populations.length,
          ),
        ...(signal === undefined ? {} : { signal }),
      })
      choices.push(choice)
    }
    return choices
  } finally {
    await workers.close()
  }
}

/** Settings with the numbers that the votes chose, one segment where they chose none, and no votes to come. */
export function asVoted<Settings extends VotingSettings>(
  settings: Settings,
  choices: readonly KChoice[] | undefined,
): Settings {
  if (choices === undefined) return settings
  const chosen = (spec: PopulationSpec, index: number): PopulationSpec => ({
    ...spec,
    k: choices[index]?.k ?? 1,
  })
  const populations = settings.voting === 'choose' ? settings.populations.map(chosen) : settings.populations
  return { ...settings, populations, voting: 'none' }
}
