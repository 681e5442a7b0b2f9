// The inner loops of K-Means on 32-bit floats, four rows to a vector. Points come in blocks of 8 rows, a block being
// `cols` groups of 8 floats; the caller (src/kmeans/point-blocks.ts) lays out memory.

/** Rows of a block: two vectors of four. */
const ROWS: i32 = 8

/**
 * The assignment step, with an honest account of what 32-bit floats cannot decide.
 *
 * Scores every row of some blocks against every centroid and reports the rows that need attention: pairs of
 * (row, label) for rows whose label changed, (row, -1) for rows whose two best scores are closer than their bound.
 *
 * The score of centroid c for row x is |c|^2 / 2 - x c, which orders centroids as the squared distance does.
 *
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
    const keptA = v128.and(clearA, i32x4.eq(labelA, v128.load(labels + rowBytes)))
    const keptB = v128.and(clearB, i32x4.eq(labelB, v128.load(labels + rowBytes, 16)))
    if (!i32x4.all_true(v128.and(keptA, keptB))) {
      out = report(row, v128.or(labelA, v128.not(clearA)), i32x4.bitmask(keptA), out)
      out = report(row + 4, v128.or(labelB, v128.not(clearB)), i32x4.bitmask(keptB), out)
    }
  }
  return <i32>((out - start) >> 3)
}

/** Writes the pairs of four rows, but for those whose bit in `kept` is set. An undecided row has all bits set: -1. */
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

/**
 * Four candidates for the next centre of k-means++: for each, the weighted sum of squared distances that would remain,
 * in 64 bits, rows of even and of odd number apart.
 *
 * @param squared per row the squared distance to the nearest centre so far.
 * @param candidates `cols` groups of four floats.
 * @param out 8 doubles: even rows then odd rows of each candidate.
 */
export function trial(
  points: usize,
  weights: usize,
  squared: usize,
  candidates: usize,
  cols: i32,
  firstBlock: i32,
  endBlock: i32,
  out: usize,
): void {
  const vectorBytes = (<usize>cols * ROWS) << 2
  let s0 = f64x2.splat(0)
  let s1 = s0
  let s2 = s0
  let s3 = s0
  for (let block = firstBlock; block < endBlock; block++) {
    const x = points + <usize>block * vectorBytes
    for (let half: usize = 0; half < 32; half += 16) {
      let d0 = f32x4.splat(0)
      let d1 = d0
      let d2 = d0
      let d3 = d0
      let c = candidates
      for (let at = x + half, end = x + half + vectorBytes; at < end; at += 32) {
        const value = v128.load(at)
        const x0 = f32x4.sub(value, v128.load32_splat(c))
        d0 = f32x4.add(d0, f32x4.mul(x0, x0))
        const x1 = f32x4.sub(value, v128.load32_splat(c, 4))
        d1 = f32x4.add(d1, f32x4.mul(x1, x1))
        const x2 = f32x4.sub(value, v128.load32_splat(c, 8))
        d2 = f32x4.add(d2, f32x4.mul(x2, x2))
        const x3 = f32x4.sub(value, v128.load32_splat(c, 12))
        d3 = f32x4.add(d3, f32x4.mul(x3, x3))
        c += 16
      }
      const row = ((<usize>block) << 5) + half
      const least = v128.load(squared + row)
      const weight = v128.load(weights + row)
      s0 = addAll(s0, f32x4.mul(weight, f32x4.pmin(least, d0)))
      s1 = addAll(s1, f32x4.mul(weight, f32x4.pmin(least, d1)))
      s2 = addAll(s2, f32x4.mul(weight, f32x4.pmin(least, d2)))
      s3 = addAll(s3, f32x4.mul(weight, f32x4.pmin(least, d3)))
    }
  }
  v128.store(out, s0)
  v128.store(out, s1, 16)
  v128.store(out, s2, 32)
  v128.store(out, s3, 48)
}

/** Adds four floats to the sum of even and the sum of odd rows. */
function addAll(sums: v128, floats: v128): v128 {
  const high = v128.shuffle<i64>(floats, floats, 1, 1)
  return f64x2.add(f64x2.add(sums, f64x2.promote_low_f32x4(floats)), f64x2.promote_low_f32x4(high))
}

/**
 * Takes one candidate as a centre: lowers `squared` and writes the remaining weighted sum as `trial` does.
 *
 * @param centre `cols` floats.
 */
export function settle(
  points: usize,
  weights: usize,
  squared: usize,
  centre: usize,
  cols: i32,
  firstBlock: i32,
  endBlock: i32,
  out: usize,
): void {
  const vectorBytes = (<usize>cols * ROWS) << 2
  let sums = f64x2.splat(0)
  for (let block = firstBlock; block < endBlock; block++) {
    const x = points + <usize>block * vectorBytes
    for (let half: usize = 0; half < 32; half += 16) {
      let distance = f32x4.splat(0)
      let c = centre
      for (let at = x + half, end = x + half + vectorBytes; at < end; at += 32) {
        const difference = f32x4.sub(v128.load(at), v128.load32_splat(c))
        distance = f32x4.add(distance, f32x4.mul(difference, difference))
        c += 4
      }
      const row = ((<usize>block) << 5) + half
      const least = f32x4.pmin(v128.load(squared + row), distance)
      v128.store(squared + row, least)
      sums = addAll(sums, f32x4.mul(v128.load(weights + row), least))
    }
  }
  v128.store(out, sums)
}
