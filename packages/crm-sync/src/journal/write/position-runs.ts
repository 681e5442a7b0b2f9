/** Neighbouring places of a plan, from the first to the last. */
export interface PositionRun<Mark> {
  readonly first: number
  last: number
  readonly mark: Mark
}

/**
 * Draws neighbours with the same mark together: a batch of a hundred places is one statement then, and not a hundred.
 *
 * @example
 * positionRuns([[3, 'a'], [4, 'a'], [5, 'b'], [9, 'b']]) // [3 to 4 of a, 5 to 5 of b, 9 to 9 of b]
 */
export function positionRuns<Mark>(
  places: Iterable<readonly [position: number, mark: Mark]>,
): PositionRun<Mark>[] {
  const runs: PositionRun<Mark>[] = []
  for (const [position, mark] of places) {
    const run = runs.at(-1)
    if (run !== undefined && run.last + 1 === position && run.mark === mark) run.last = position
    else runs.push({ first: position, last: position, mark })
  }
  return runs
}
