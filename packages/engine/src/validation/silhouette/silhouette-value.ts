/**
 * The silhouette from what is known of a point (Rousseeuw 1987): (b - a) / max(a, b), with a its mean distance to the
 * other rows of its cluster and b the least mean distance to the rows of another one.
 *
 * @param within sum of the distances to its own cluster, which has `size` rows.
 * @param nearest b.
 */
export function silhouetteValue(within: number, nearest: number, size: number): number {
  if (size === 1) return 0
  const inside = within / (size - 1)
  const larger = Math.max(inside, nearest)
  // Both 0: the row coincides with its own and another cluster and belongs to neither more.
  return larger === 0 ? 0 : (nearest - inside) / larger
}
