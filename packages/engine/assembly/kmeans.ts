// The inner loops of K-Means on 32-bit floats, four rows to a vector. Points come in blocks of 8 rows, a block being
// `cols` groups of 8 floats; the caller (src/kmeans/point-blocks.ts) lays out memory.

/** Rows of a block: two vectors of four. */
const ROWS: i32 = 8

/** Blocks of a chunk: neighbours in space, with a box around them. */
const CHUNK_BLOCKS: i32 = 8

/** The owner of a chunk whose rows may have different labels. */
const MIXED: i32 = -2

/**
 * The assignment step, with an honest account of what 32-bit floats cannot decide.
 *
 * Finds for every row of some chunks the centroid of least score, moves the rows whose label changed to their new
 * cluster, and reports those whose two best scores are closer than their bound. Centroids that lose everywhere in the
 * box of a chunk are left out for its rows. Where one is left, a chunk that had one owner moves as a whole.
 *
 * The score of centroid c for row x is |c|^2 / 2 - x c, which orders centroids as the squared distance does.
 *
 * @param norms one length |x| per row.
 * @param labels one label (i32) per row as it was.
 * @param boxes per chunk the least coordinates, the largest, and the length of the longest vector in that box.
 * @param centroids quads of four centroids: the halved squared norms of all four, then for each column their negated
 *   coordinates. Places left over hold a norm of infinity.
 * @param slope, constant the bound of a row is slope * |x| + constant.
 * @param filtered whether boxes are looked at: with many columns they leave out next to nothing.
 * @param scratch room for the kept centroids in the same form, then for one float and one name per centroid.
 * @param sums see `move`.
 * @param owners per chunk the label (i32) of all its rows, or -2; looked at and kept where `filtered`.
 * @param chunkSums see `sumChunks`.
 * @param reports out: numbers of the reported rows; room for a pair of i32 per row.
 * @returns how many rows were reported.
 */
export function nearest(
  points: usize,
  norms: usize,
  terms: usize,
  labels: usize,
  boxes: usize,
  centroids: usize,
  cols: i32,
  clusters: i32,
  firstBlock: i32,
  endBlock: i32,
  slope: f32,
  constant: f32,
  filtered: bool,
  scratch: usize,
  sums: usize,
  owners: usize,
  chunkSums: usize,
  rows: i32,
  reports: usize,
): i32 {
  let out = reports
  const quadBytes = (<usize>(cols + 1)) << 4
  const names = scratch + quadBytes * (<usize>(clusters + 3) >> 2)
  const boxBytes = (<usize>(2 * cols + 1)) << 2
  const step = filtered ? CHUNK_BLOCKS : endBlock - firstBlock
  for (let block = firstBlock; block < endBlock; block += step) {
    const box = boxes + <usize>(block / CHUNK_BLOCKS) * boxBytes
    const bound: f32 = filtered ? <f32>2 * (slope * load<f32>(box + boxBytes - 4) + constant) : Infinity
    const kept = filter(box, centroids, cols, clusters, bound, scratch, names)
    const end = min(block + step, endBlock)
    const label = kept === 1 ? load<i32>(names) : MIXED
    if (filtered) {
      const chunk = <usize>(block / CHUNK_BLOCKS)
      const owner = load<i32>(owners + (chunk << 2))
      if (owner === label && label !== MIXED) continue
      store<i32>(owners + (chunk << 2), label)
      if (owner !== MIXED && label !== MIXED) {
        for (let row = block * ROWS; row < end * ROWS; row++) store<i32>(labels + ((<usize>row) << 2), label)
        const count = min(end * ROWS, rows) - block * ROWS
        const terms = chunkSums + ((chunk * <usize>(cols + 1)) << 4)
        addChunk(terms, sums, cols, clusters, label, count, 1)
        if (owner >= 0) addChunk(terms, sums, cols, clusters, owner, -count, -1)
        continue
      }
    }
    out =
      label === MIXED
        ? scan(points, norms, labels, scratch, names, cols, kept, block, end, slope, constant, out)
        : takeWhole(labels, block, end, label, out)
  }
  let undecided = reports
  for (let at = reports; at < out; at += 8) {
    const row = load<i32>(at)
    // The last block is filled up with rows that do not exist.
    if (row >= rows) continue
    const label = load<i32>(at, 4)
    if (label >= 0) {
      move(row, label, terms, labels, cols, clusters, sums)
      continue
    }
    store<i32>(undecided, row)
    undecided += 4
  }
  return <i32>((undecided - reports) >> 2)
}

/**
 * Sums the terms of the rows of each chunk, exactly.
 *
 * @param terms, sums see `move`.
 * @param chunkSums out: per chunk `cols` + 1 coarse sums and as many fine ones.
 */
export function sumChunks(terms: usize, sums: usize, cols: i32, rows: i32, chunkSums: usize): void {
  const bytes = (<usize>(cols + 1)) << 3
  for (let row = 0; row < rows; row++) {
    const to = chunkSums + <usize>(row / (CHUNK_BLOCKS * ROWS)) * 2 * bytes
    add(terms + <usize>row * bytes, sums, to, to, bytes, bytes, false)
  }
}

/** Adds the sums of a chunk `sign` times to those of a cluster, and `count` to its rows. */
function addChunk(
  chunk: usize,
  sums: usize,
  cols: i32,
  clusters: i32,
  label: i32,
  count: i32,
  sign: f64,
): void {
  const bytes = (<usize>(cols + 1)) << 3
  const toFine = <usize>clusters * bytes
  const to = sums + <usize>(label + 2) * bytes
  for (let at: usize = 0; at < bytes; at += 8) {
    store<f64>(to + at, load<f64>(to + at) + sign * load<f64>(chunk + at))
    store<f64>(to + toFine + at, load<f64>(to + toFine + at) + sign * load<f64>(chunk + bytes + at))
  }
  const rows = sums + 2 * bytes + 2 * toFine + ((<usize>label) << 2)
  store<i32>(rows, load<i32>(rows) + count)
}

/**
 * Gives a row a label, and takes its terms out of the sums of its old cluster (label -1: it was in none) and into those
 * of the new one. The operations are those of src/kmeans/cluster-sums.ts, and no addition rounds.
 *
 * @param terms `cols` + 1 doubles per row: the weighted, centred coordinates and the weight.
 * @param sums groups of `cols` + 1 doubles: what rounds to the coarse grid, what rounds to the fine one, the coarse sums
 *   of each cluster, the fine ones, then the number of rows (i32) of each cluster.
 */
export function move(
  row: i32,
  label: i32,
  terms: usize,
  labels: usize,
  cols: i32,
  clusters: i32,
  sums: usize,
): void {
  const at = labels + ((<usize>row) << 2)
  const before = load<i32>(at)
  store<i32>(at, label)
  const bytes = (<usize>(cols + 1)) << 3
  const toFine = <usize>clusters * bytes
  const counts = sums + 2 * bytes + 2 * toFine
  const term = terms + <usize>row * bytes
  const to = sums + <usize>(label + 2) * bytes
  const count = counts + ((<usize>label) << 2)
  store<i32>(count, load<i32>(count) + 1)
  if (before < 0) {
    add(term, sums, to, to, bytes, toFine, false)
    return
  }
  const left = counts + ((<usize>before) << 2)
  store<i32>(left, load<i32>(left) - 1)
  add(term, sums, to, sums + <usize>(before + 2) * bytes, bytes, toFine, true)
}

function add(
  term: usize,
  grid: usize,
  to: usize,
  from: usize,
  bytes: usize,
  toFine: usize,
  leaves: bool,
): void {
  let at: usize = 0
  for (; at + 8 < bytes; at += 16) {
    const value = v128.load(term + at)
    const coarse = v128.load(grid + at)
    const fine = v128.load(grid + bytes + at)
    const high = f64x2.sub(f64x2.add(value, coarse), coarse)
    const low = f64x2.sub(f64x2.add(f64x2.sub(value, high), fine), fine)
    v128.store(to + at, f64x2.add(v128.load(to + at), high))
    v128.store(to + toFine + at, f64x2.add(v128.load(to + toFine + at), low))
    if (!leaves) continue
    v128.store(from + at, f64x2.sub(v128.load(from + at), high))
    v128.store(from + toFine + at, f64x2.sub(v128.load(from + toFine + at), low))
  }
  if (at === bytes) return
  // The last of an odd number.
  const value = load<f64>(term + at)
  const coarse = load<f64>(grid + at)
  const fine = load<f64>(grid + bytes + at)
  const high = value + coarse - coarse
  const low = value - high + fine - fine
  store<f64>(to + at, load<f64>(to + at) + high)
  store<f64>(to + toFine + at, load<f64>(to + toFine + at) + low)
  if (!leaves) return
  store<f64>(from + at, load<f64>(from + at) - high)
  store<f64>(from + toFine + at, load<f64>(from + toFine + at) - low)
}

/**
 * Copies the centroids that can be nearest somewhere in a box to `kept`, and their numbers to `names`: those whose score
 * is nowhere farther than `bound` above that of the centroid nearest to the middle. The difference of two scores is
 * linear, so its least value is the one in the middle less half the sides times the differences of coordinates.
 */
function filter(
  box: usize,
  centroids: usize,
  cols: i32,
  clusters: i32,
  bound: f32,
  kept: usize,
  names: usize,
): i32 {
  const quadBytes = (<usize>(cols + 1)) << 4
  const quads = (clusters + 3) >> 2
  const side = (<usize>cols) << 2
  const scores = names + ((<usize>quads) << 4)
  const half = f32x4.splat(0.5)
  for (let quad = 0; quad < quads; quad++) {
    let c = centroids + <usize>quad * quadBytes
    let score = v128.load(c)
    for (let at = box; at < box + side; at += 4) {
      c += 16
      const middle = f32x4.mul(half, f32x4.add(v128.load32_splat(at), v128.load32_splat(at + side)))
      score = f32x4.add(score, f32x4.mul(middle, v128.load(c)))
    }
    v128.store(scores + ((<usize>quad) << 4), score)
  }
  let nearest = 0
  let least: f32 = Infinity
  for (let cluster = 0; cluster < clusters; cluster++) {
    const score = load<f32>(scores + ((<usize>cluster) << 2))
    if (score < least) {
      least = score
      nearest = cluster
    }
  }
  const best = centroids + <usize>(nearest >> 2) * quadBytes + ((<usize>(nearest & 3)) << 2)
  const limit = f32x4.splat(least + bound)
  let count = 0
  for (let quad = 0; quad < quads; quad++) {
    let c = centroids + <usize>quad * quadBytes
    let b = best
    let score = v128.load(scores + ((<usize>quad) << 4))
    for (let at = box; at < box + side; at += 4) {
      c += 16
      b += 16
      const reach = f32x4.mul(half, f32x4.sub(v128.load32_splat(at + side), v128.load32_splat(at)))
      const apart = f32x4.abs(f32x4.sub(v128.load(c), v128.load32_splat(b)))
      score = f32x4.sub(score, f32x4.mul(reach, apart))
    }
    // What is not a number is kept.
    const lost = i32x4.bitmask(f32x4.gt(score, limit))
    for (let lane = 0; lane < min(4, clusters - quad * 4); lane++) {
      if ((lost & (1 << lane)) !== 0) continue
      store<i32>(names + ((<usize>count) << 2), quad * 4 + lane)
      copyLane(
        centroids + <usize>quad * quadBytes + ((<usize>lane) << 2),
        kept + <usize>(count >> 2) * quadBytes + ((<usize>(count & 3)) << 2),
        quadBytes,
      )
      count++
    }
  }
  // Places left over in the last quad lose.
  for (let place = count; (place & 3) !== 0; place++) {
    const to = kept + <usize>(place >> 2) * quadBytes + ((<usize>(place & 3)) << 2)
    copyLane(best, to, quadBytes)
    store<f32>(to, Infinity)
  }
  return count
}

function copyLane(from: usize, to: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) store<f32>(to + at, load<f32>(from + at))
}

/** Reports the rows of some blocks that have another label than this. */
function takeWhole(labels: usize, firstBlock: i32, endBlock: i32, label: i32, out: usize): usize {
  const name = i32x4.splat(label)
  for (let row = firstBlock * ROWS; row < endBlock * ROWS; row += 4) {
    const same = i32x4.eq(name, v128.load(labels + ((<usize>row) << 2)))
    if (!i32x4.all_true(same)) out = report(row, name, i32x4.bitmask(same), out)
  }
  return out
}

/** Scores every row of some blocks against `kept` centroids, whose numbers are `names`. */
function scan(
  points: usize,
  norms: usize,
  labels: usize,
  centroids: usize,
  names: usize,
  cols: i32,
  kept: i32,
  firstBlock: i32,
  endBlock: i32,
  slope: f32,
  constant: f32,
  out: usize,
): usize {
  const quads = (kept + 1) >> 2
  const pair = ((kept - 1) & 3) < 2
  const slopes = f32x4.splat(slope)
  const constants = f32x4.splat(constant)
  const nothing = f32x4.splat(Infinity)
  const blockBytes = (<usize>cols * ROWS) << 2
  for (let block = firstBlock; block < endBlock; block++) {
    const x = points + <usize>block * blockBytes
    let bestA = nothing
    let bestB = nothing
    let secondA = nothing
    let secondB = nothing
    let labelA = i32x4.splat(0)
    let labelB = i32x4.splat(0)
    let name = names
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
      let label = v128.load32_splat(name)
      labelA = v128.bitselect(label, labelA, f32x4.lt(a0, bestA))
      secondA = f32x4.pmin(secondA, f32x4.pmax(a0, bestA))
      bestA = f32x4.pmin(bestA, a0)
      labelB = v128.bitselect(label, labelB, f32x4.lt(b0, bestB))
      secondB = f32x4.pmin(secondB, f32x4.pmax(b0, bestB))
      bestB = f32x4.pmin(bestB, b0)
      label = v128.load32_splat(name, 4)
      labelA = v128.bitselect(label, labelA, f32x4.lt(a1, bestA))
      secondA = f32x4.pmin(secondA, f32x4.pmax(a1, bestA))
      bestA = f32x4.pmin(bestA, a1)
      labelB = v128.bitselect(label, labelB, f32x4.lt(b1, bestB))
      secondB = f32x4.pmin(secondB, f32x4.pmax(b1, bestB))
      bestB = f32x4.pmin(bestB, b1)
      label = v128.load32_splat(name, 8)
      labelA = v128.bitselect(label, labelA, f32x4.lt(a2, bestA))
      secondA = f32x4.pmin(secondA, f32x4.pmax(a2, bestA))
      bestA = f32x4.pmin(bestA, a2)
      labelB = v128.bitselect(label, labelB, f32x4.lt(b2, bestB))
      secondB = f32x4.pmin(secondB, f32x4.pmax(b2, bestB))
      bestB = f32x4.pmin(bestB, b2)
      label = v128.load32_splat(name, 12)
      labelA = v128.bitselect(label, labelA, f32x4.lt(a3, bestA))
      secondA = f32x4.pmin(secondA, f32x4.pmax(a3, bestA))
      bestA = f32x4.pmin(bestA, a3)
      labelB = v128.bitselect(label, labelB, f32x4.lt(b3, bestB))
      secondB = f32x4.pmin(secondB, f32x4.pmax(b3, bestB))
      bestB = f32x4.pmin(bestB, b3)
      name += 16
    }

    if (pair) {
      let a0 = v128.load32_splat(c)
      let a1 = v128.load32_splat(c, 4)
      let b0 = a0
      let b1 = a1
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
        c += 16
      }
      let label = v128.load32_splat(name)
      labelA = v128.bitselect(label, labelA, f32x4.lt(a0, bestA))
      secondA = f32x4.pmin(secondA, f32x4.pmax(a0, bestA))
      bestA = f32x4.pmin(bestA, a0)
      labelB = v128.bitselect(label, labelB, f32x4.lt(b0, bestB))
      secondB = f32x4.pmin(secondB, f32x4.pmax(b0, bestB))
      bestB = f32x4.pmin(bestB, b0)
      label = v128.load32_splat(name, 4)
      labelA = v128.bitselect(label, labelA, f32x4.lt(a1, bestA))
      secondA = f32x4.pmin(secondA, f32x4.pmax(a1, bestA))
      bestA = f32x4.pmin(bestA, a1)
      labelB = v128.bitselect(label, labelB, f32x4.lt(b1, bestB))
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
  return out
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
 * Candidates for the next centre of k-means++: for each, the weighted sum of squared distances that would remain, in 64
 * bits, summed by chunks and these in their order.
 *
 * A chunk whose box is nowhere closer to a candidate than its rows are to a centre keeps its sum. This is exact: the
 * distance to the box is made by the same operations as the distance to a row, and each of them is monotone.
 *
 * @param squared per row the squared distance to the nearest centre so far.
 * @param boxes see `nearest`.
 * @param farthest, potentials per chunk the largest of `squared` (f32) and the sum so far (f64).
 * @param candidates `count` times `cols` floats.
 * @param keep whether to take the candidate: then `squared`, `farthest` and `potentials` are lowered.
 * @param totals out: one f64 per candidate.
 */
export function settle(
  points: usize,
  weights: usize,
  squared: usize,
  boxes: usize,
  farthest: usize,
  potentials: usize,
  candidates: usize,
  count: i32,
  cols: i32,
  blocks: i32,
  keep: bool,
  totals: usize,
): void {
  const boxBytes = (<usize>(2 * cols + 1)) << 2
  const centreBytes = (<usize>cols) << 2
  const endTotals = totals + ((<usize>count) << 3)
  for (let total = totals; total < endTotals; total += 8) store<f64>(total, 0)
  for (let block = 0; block < blocks; block += CHUNK_BLOCKS) {
    const end = min(block + CHUNK_BLOCKS, blocks)
    let centre = candidates
    for (let total = totals; total < endTotals; total += 8) {
      let potential = load<f64>(potentials)
      if (distanceToBox(boxes, centre, cols) < load<f32>(farthest)) {
        potential = settleChunk(
          points,
          weights,
          squared,
          farthest,
          potentials,
          centre,
          cols,
          block,
          end,
          keep,
        )
      }
      store<f64>(total, load<f64>(total) + potential)
      centre += centreBytes
    }
    boxes += boxBytes
    farthest += 4
    potentials += 8
  }
}

function distanceToBox(box: usize, centre: usize, cols: i32): f32 {
  const side = (<usize>cols) << 2
  let distance: f32 = 0
  for (let at: usize = 0; at < side; at += 4) {
    const c = load<f32>(centre + at)
    const difference = max(<f32>0, max(load<f32>(box + at) - c, c - load<f32>(box + side + at)))
    distance += difference * difference
  }
  return distance
}

function settleChunk(
  points: usize,
  weights: usize,
  squared: usize,
  farthest: usize,
  potentials: usize,
  centre: usize,
  cols: i32,
  firstBlock: i32,
  endBlock: i32,
  keep: bool,
): f64 {
  const vectorBytes = (<usize>cols * ROWS) << 2
  let sums = f64x2.splat(0)
  let most = f32x4.splat(0)
  for (let block = firstBlock; block < endBlock; block++) {
    const x = points + <usize>block * vectorBytes
    const end = x + vectorBytes
    let a = f32x4.splat(0)
    let b = a
    let c = centre
    for (let at = x; at < end; at += 32) {
      const value = v128.load32_splat(c)
      const da = f32x4.sub(v128.load(at), value)
      a = f32x4.add(a, f32x4.mul(da, da))
      const db = f32x4.sub(v128.load(at, 16), value)
      b = f32x4.add(b, f32x4.mul(db, db))
      c += 4
    }
    const row = (<usize>block) << 5
    a = f32x4.pmin(v128.load(squared + row), a)
    b = f32x4.pmin(v128.load(squared + row, 16), b)
    if (keep) {
      v128.store(squared + row, a)
      v128.store(squared + row, b, 16)
      most = f32x4.pmax(most, f32x4.pmax(a, b))
    }
    sums = addAll(sums, f32x4.mul(v128.load(weights + row), a))
    sums = addAll(sums, f32x4.mul(v128.load(weights + row, 16), b))
  }
  const potential = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1)
  if (keep) {
    const pairs = f32x4.pmax(most, v128.shuffle<i64>(most, most, 1, 1))
    store<f32>(farthest, max(f32x4.extract_lane(pairs, 0), f32x4.extract_lane(pairs, 1)))
    store<f64>(potentials, potential)
  }
  return potential
}

/** Adds four floats to the sum of even and the sum of odd rows. */
function addAll(sums: v128, floats: v128): v128 {
  const high = v128.shuffle<i64>(floats, floats, 1, 1)
  return f64x2.add(f64x2.add(sums, f64x2.promote_low_f32x4(floats)), f64x2.promote_low_f32x4(high))
}
