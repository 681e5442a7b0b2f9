/**
 * The names that look most like the one that was not found, nearest first, at most three; all when there are few. Capitals
 * make no difference; of two equally near the first by code units comes first. O(names × their lengths).
 *
 * @example nearNames('custmer', ['orders', 'customer', 'cities', 'sellers'])[0] // 'customer'
 */
export function nearNames(name: string, known: readonly string[]): string[] {
  const ranked = known
    .map((one) => ({ one, distance: editDistance(name.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1))
  return ranked.slice(0, 3).map(({ one }) => one)
}

/** Insertions, deletions and replacements between two texts (Levenshtein 1966). O(lengths multiplied). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [index, sign] of [...from].entries()) {
    const next = [index + 1]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (to[column - 1] === sign ? 0 : 1)
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
