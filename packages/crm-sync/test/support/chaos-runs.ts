/** How often a random test runs: few times in the normal run, all with `CLIENTELE_CHAOS=full`. */
export function chaosRuns(few: number, all: number): number {
  return process.env.CLIENTELE_CHAOS === 'full' ? all : few
}
