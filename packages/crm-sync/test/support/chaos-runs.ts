/** How often a random test runs: few times in the normal run, all with `CLIENTELE_CHAOS=full`. */
export function chaosRuns(few: number, all: number): number {
  return process.env.CLIENTELE_CHAOS === 'full' ? all : few
}

/** The seeds from 1 on with which a random test runs; of them only those of `CLIENTELE_CHAOS_SEEDS=51-100`. */
export function chaosSeeds(few: number, all: number): readonly number[] {
  const seeds = Array.from({ length: chaosRuns(few, all) }, (_, index) => index + 1)
  const range = process.env.CLIENTELE_CHAOS_SEEDS
  if (range === undefined) return seeds
  const [, first, last] = /^(\d+)-(\d+)$/.exec(range) ?? []
  if (first === undefined) throw new Error(`CLIENTELE_CHAOS_SEEDS has to be like 51-100, not ${range}`)
  return seeds.filter((seed) => seed >= Number(first) && seed <= Number(last))
}

/** Says in a full run what has held, as it goes: one that was cut is continued after the last line. */
export function chaosHeld(what: string): void {
  if (process.env.CLIENTELE_CHAOS === 'full') process.stdout.write(`held: ${what}\n`)
}
