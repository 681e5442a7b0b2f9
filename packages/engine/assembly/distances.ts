// Sums of Euclidean distances for the silhouette, two doubles to a vector and two vectors at a time. The operations and
// their order are those of src/validation/silhouette/plain-distances.ts, so both give the same bits.

/** Columns gone through for all rows of a tile before the next ones, so that they stay in the first cache. */
const CHUNK: i32 = 256

/**
 * Adds to every row of a tile its weighted sum of distances to the columns [from, to), and, unless `columnSums` is 0,
 * to each of these columns its distances to the rows, times the weight of the row.
 *
 * @param points coordinates of the columns: all first ones, then all second ones; `slots` of each.
 * @param weights one per column.
 * @param tile coordinates of the rows, row after row.
 * @param from, to multiples of 4.
 */
export function addDistances(
  points: usize,
  weights: usize,
  columnSums: usize,
  slots: i32,
  cols: i32,
  tile: usize,
  tileWeights: usize,
  tileSums: usize,
  count: i32,
  from: i32,
  to: i32,
): void {
  const columnBytes = (<usize>slots) << 3
  const rowBytes = (<usize>cols) << 3
  for (let first = from; first < to; first += CHUNK) {
    const begin = (<usize>first) << 3
    const end = (<usize>min(first + CHUNK, to)) << 3
    for (let row = 0; row < count; row++) {
      const place = (<usize>row) << 3
      const x = tile + <usize>row * rowBytes
      const sum = columnSums
        ? both(
            points,
            weights,
            columnSums,
            columnBytes,
            x,
            rowBytes,
            load<f64>(tileWeights + place),
            begin,
            end,
          )
        : one(points, weights, columnBytes, x, rowBytes, begin, end)
      store<f64>(tileSums + place, load<f64>(tileSums + place) + sum)
    }
  }
}

function one(
  points: usize,
  weights: usize,
  columnBytes: usize,
  x: usize,
  rowBytes: usize,
  begin: usize,
  end: usize,
): f64 {
  let sumA = f64x2.splat(0)
  let sumB = f64x2.splat(0)
  for (let at = begin; at < end; at += 32) {
    let squareA = f64x2.splat(0)
    let squareB = f64x2.splat(0)
    let y = points + at
    for (let col = x, stop = x + rowBytes; col < stop; col += 8) {
      const own = v128.load64_splat(col)
      const a = f64x2.sub(v128.load(y), own)
      const b = f64x2.sub(v128.load(y, 16), own)
      squareA = f64x2.add(squareA, f64x2.mul(a, a))
      squareB = f64x2.add(squareB, f64x2.mul(b, b))
      y += columnBytes
    }
    sumA = f64x2.add(sumA, f64x2.mul(f64x2.sqrt(squareA), v128.load(weights + at)))
    sumB = f64x2.add(sumB, f64x2.mul(f64x2.sqrt(squareB), v128.load(weights + at, 16)))
  }
  return total(sumA, sumB)
}

function both(
  points: usize,
  weights: usize,
  columnSums: usize,
  columnBytes: usize,
  x: usize,
  rowBytes: usize,
  rowWeight: f64,
  begin: usize,
  end: usize,
): f64 {
  const weight = f64x2.splat(rowWeight)
  let sumA = f64x2.splat(0)
  let sumB = f64x2.splat(0)
  for (let at = begin; at < end; at += 32) {
    let squareA = f64x2.splat(0)
    let squareB = f64x2.splat(0)
    let y = points + at
    for (let col = x, stop = x + rowBytes; col < stop; col += 8) {
      const own = v128.load64_splat(col)
      const a = f64x2.sub(v128.load(y), own)
      const b = f64x2.sub(v128.load(y, 16), own)
      squareA = f64x2.add(squareA, f64x2.mul(a, a))
      squareB = f64x2.add(squareB, f64x2.mul(b, b))
      y += columnBytes
    }
    const distanceA = f64x2.sqrt(squareA)
    const distanceB = f64x2.sqrt(squareB)
    sumA = f64x2.add(sumA, f64x2.mul(distanceA, v128.load(weights + at)))
    sumB = f64x2.add(sumB, f64x2.mul(distanceB, v128.load(weights + at, 16)))
    const target = columnSums + at
    v128.store(target, f64x2.add(v128.load(target), f64x2.mul(distanceA, weight)))
    v128.store(target, f64x2.add(v128.load(target, 16), f64x2.mul(distanceB, weight)), 16)
  }
  return total(sumA, sumB)
}

function total(a: v128, b: v128): f64 {
  const sum = f64x2.add(a, b)
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)
}
