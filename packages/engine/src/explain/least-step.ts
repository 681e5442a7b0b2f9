/**
 * The smallest whole number of steps from 1 to `most` that moves a customer, 0 when none does. The places of one cluster
 * on a line are an interval (a cell of a Voronoi diagram is convex, and each transform is monotone), so once left it is
 * not entered again and halving finds the edge.
 */
export function leastStep(most: number, moves: (steps: number) => boolean): number {
  if (!(most >= 1) || !moves(most)) return 0
  let stays = 0
  let leaves = most
  while (leaves - stays > 1) {
    const middle = stays + Math.floor((leaves - stays) / 2)
    // Beyond 2^53 whole numbers are no longer told apart.
    if (middle === stays || middle === leaves) break
    if (moves(middle)) leaves = middle
    else stays = middle
  }
  return leaves
}
