import type { Formatter } from '../../format/formatter.ts'

/** Places in a ranking, those that follow each other as a range: 4–6, 8. */
export function ranksText({ count }: Pick<Formatter, 'count'>, ranks: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const rank of [...ranks].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run !== undefined && run[1] === rank - 1) run[1] = rank
    else runs.push([rank, rank])
  }
  return runs
    .map(([first, last]) => (first === last ? count(first) : `${count(first)}–${count(last)}`))
    .join(', ')
}
