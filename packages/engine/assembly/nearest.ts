// The assignment step of K-Means on 32-bit floats, four rows to a vector, with an honest account of what those floats
// cannot decide. The caller (src/kmeans/simd-step.ts) lays out memory, derives the bounds and decides the rest.

/** Rows worked on together: two vectors of four. */
const ROWS: i32 = 8

/**
 * Scores every row of some blocks against every centroid and reports the rows that need attention: pairs of
 * (row, label) for rows whose label changed, (row, -1) for rows whose two best scores are closer than their bound.
 *
 * The score of centroid c for row x is |c|^2 / 2 - x c, which orders centroids as the squared distance does.
 *
 * @param points blocks of 8 rows; a block is `cols` groups of 8 floats.
 * @param norms one length |x| per row.
 * @param labels one label (i32) per row as it was.
 * @param centroids quads of four centroids, then at most one pair: the halved squared norms of all in the group, then
 *   for each column their negated coordinates. Places left over hold a norm of infinity.
 * @param slope, constant the bound of a row is slope * |x| + constant.
 * @param out room for a pair of i32 per row.
 * @returns how many pairs were written.
 */
export function nearest(
  points: usize,
  norms: usize,
  labels: usize,
  centroids: usize,
  cols: i32,
  quads: i32,
  pairs: i32,
  firstBlock: i32,
  endBlock: i32,
  slope: f32,
  constant: f32,
  out: usize,
): i32 {
  const slopes = f32x4.splat(slope)
  const constants = f32x4.splat(constant)
  const nothing = f32x4.splat(Infinity)
  const blockBytes = (<usize>cols * ROWS) << 2
  const start = out
  for (let block = firstBlock; block < endBlock; block++) {
    const x = points + <usize>block * blockBytes
    let bestA = nothing
    let bestB = nothing
    let secondA = nothing
    let secondB = nothing
    let labelA = i32x4.splat(0)
    let labelB = i32x4.splat(0)
    let cluster = 0
    let c = centroids

    for (let quad = 0; quad < quads; quad++) {
      let a0 = v128.load32_splat(c)
      let a1 = v128.load32_splat(c, 4)
      let a2 = v128.load32_splat(c, 8)
      let a3 = v128.load32_splat(c, 12)
      let b0 = a0
      let b1 = a1
      let b2 = a2
      let b3 = a3
      c += 16
      for (let at = x, end = x + blockBytes; at < end; at += 32) {
        const xa = v128.load(at)
        const xb = v128.load(at, 16)
        const c0 = v128.load32_splat(c)
        a0 = f32x4.add(a0, f32x4.mul(xa, c0))
        b0 = f32x4.add(b0, f32x4.mul(xb, c0))
        const c1 = v128.load32_splat(c, 4)
        a1 = f32x4.add(a1, f32x4.mul(xa, c1))
        b1 = f32x4.add(b1, f32x4.mul(xb, c1))
        const c2 = v128.load32_splat(c, 8)
        a2 = f32x4.add(a2, f32x4.mul(xa, c2))
        b2 = f32x4.add(b2, f32x4.mul(xb, c2))
        const c3 = v128.load32_splat(c, 12)
        a3 = f32x4.add(a3, f32x4.mul(xa, c3))
        b3 = f32x4.add(b3, f32x4.mul(xb, c3))
        c += 16
      }
      let name = i32x4.splat(cluster)
      labelA = v128.bitselect(name, labelA, f32x4.lt(a0, bestA))
      secondA = f32x4.pmin(secondA, f32x4.pmax(a0, bestA))
      bestA = f32x4.pmin(bestA, a0)
      labelB = v128.bitselect(name, labelB, f32x4.lt(b0, bestB))
      secondB = f32x4.pmin(secondB, f32x4.pmax(b0, bestB))
      bestB = f32x4.pmin(bestB, b0)
      name = i32x4.splat(cluster + 1)
      labelA = v128.bitselect(name, labelA, f32x4.lt(a1, bestA))
      secondA = f32x4.pmin(secondA, f32x4.pmax(a1, bestA))
      bestA = f32x4.pmin(bestA, a1)
      labelB = v128.bitselect(name, labelB, f32x4.lt(b1, bestB))
      secondB = f32x4.pmin(secondB, f32x4.pmax(b1, bestB))
      bestB = f32x4.pmin(bestB, b1)
      name = i32x4.splat(cluster + 2)
      labelA = v128.bitselect(name, labelA, f32x4.lt(a2, bestA))
      secondA = f32x4.pmin(secondA, f32x4.pmax(a2, bestA))
      bestA = f32x4.pmin(bestA, a2)
      labelB = v128.bitselect(name, labelB, f32x4.lt(b2, bestB))
      secondB = f32x4.pmin(secondB, f32x4.pmax(b2, bestB))
      bestB = f32x4.pmin(bestB, b2)
      name = i32x4.splat(cluster + 3)
      labelA = v128.bitselect(name, labelA, f32x4.lt(a3, bestA))
      secondA = f32x4.pmin(secondA, f32x4.pmax(a3, bestA))
      bestA = f32x4.pmin(bestA, a3)
      labelB = v128.bitselect(name, labelB, f32x4.lt(b3, bestB))
      secondB = f32x4.pmin(secondB, f32x4.pmax(b3, bestB))
      bestB = f32x4.pmin(bestB, b3)
      cluster += 4
    }

    if (pairs !== 0) {
      let a0 = v128.load32_splat(c)
      let a1 = v128.load32_splat(c, 4)
      let b0 = a0
      let b1 = a1
      c += 8
      for (let at = x, end = x + blockBytes; at < end; at += 32) {
        const xa = v128.load(at)
        const xb = v128.load(at, 16)
        const c0 = v128.load32_splat(c)
        a0 = f32x4.add(a0, f32x4.mul(xa, c0))
        b0 = f32x4.add(b0, f32x4.mul(xb, c0))
        const c1 = v128.load32_splat(c, 4)
        a1 = f32x4.add(a1, f32x4.mul(xa, c1))
        b1 = f32x4.add(b1, f32x4.mul(xb, c1))
        c += 8
      }
      let name = i32x4.splat(cluster)
      labelA = v128.bitselect(name, labelA, f32x4.lt(a0, bestA))
      secondA = f32x4.pmin(secondA, f32x4.pmax(a0, bestA))
      bestA = f32x4.pmin(bestA, a0)
      labelB = v128.bitselect(name, labelB, f32x4.lt(b0, bestB))
      secondB = f32x4.pmin(secondB, f32x4.pmax(b0, bestB))
      bestB = f32x4.pmin(bestB, b0)
      name = i32x4.splat(cluster + 1)
      labelA = v128.bitselect(name, labelA, f32x4.lt(a1, bestA))
      secondA = f32x4.pmin(secondA, f32x4.pmax(a1, bestA))
      bestA = f32x4.pmin(bestA, a1)
      labelB = v128.bitselect(name, labelB, f32x4.lt(b1, bestB))
      secondB = f32x4.pmin(secondB, f32x4.pmax(b1, bestB))
      bestB = f32x4.pmin(bestB, b1)
    }

    const row = block * ROWS
    const rowBytes = (<usize>row) << 2
    const boundA = f32x4.add(f32x4.mul(v128.load(norms + rowBytes), slopes), constants)
    const boundB = f32x4.add(f32x4.mul(v128.load(norms + rowBytes, 16), slopes), constants)
    const clearA = f32x4.gt(f32x4.sub(secondA, bestA), boundA)
    const clearB = f32x4.gt(f32x4.sub(secondB, bestB), boundB)
    // An undecided row gets label -1, and then differs from whatever it had.
    labelA = v128.or(labelA, v128.not(clearA))
    labelB = v128.or(labelB, v128.not(clearB))
    const keptA = i32x4.eq(labelA, v128.load(labels + rowBytes))
    const keptB = i32x4.eq(labelB, v128.load(labels + rowBytes, 16))
    if (!i32x4.all_true(v128.and(keptA, keptB))) {
      out = report(row, labelA, i32x4.bitmask(keptA), out)
      out = report(row + 4, labelB, i32x4.bitmask(keptB), out)
    }
  }
  return <i32>((out - start) >> 3)
}

/** Writes the pairs of four rows, but for those whose bit in `kept` is set. */
function report(row: i32, labels: v128, kept: i32, out: usize): usize {
  if ((kept & 1) === 0) out = pair(row, i32x4.extract_lane(labels, 0), out)
  if ((kept & 2) === 0) out = pair(row + 1, i32x4.extract_lane(labels, 1), out)
  if ((kept & 4) === 0) out = pair(row + 2, i32x4.extract_lane(labels, 2), out)
  if ((kept & 8) === 0) out = pair(row + 3, i32x4.extract_lane(labels, 3), out)
  return out
}

function pair(row: i32, label: i32, out: usize): usize {
  store<i32>(out, row)
  store<i32>(out, label, 4)
  return out + 8
}
