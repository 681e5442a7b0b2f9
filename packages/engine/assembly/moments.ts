// Means and products of deviations of a block of rows, two doubles to a vector. The operations and their order are those
// of src/pca/plain-moments.ts, so both give the same bits.

/**
 * @param rows `count` rows of `cols` values, row after row.
 * @param origin one value per column, taken off first.
 * @param columns room for `cols` columns of `room` values.
 * @param means, products out: one per column; cols x cols, of which the lower triangle is written.
 * @param room a multiple of 4, at least `count`.
 */
export function blockMoments(
  rows: usize,
  count: i32,
  cols: i32,
  origin: usize,
  columns: usize,
  room: i32,
  means: usize,
  products: usize,
): void {
  const columnBytes = (<usize>room) << 3
  const length = (<usize>((count + 3) & ~3)) << 3
  for (let col = 0; col < cols; col++) {
    const place = (<usize>col) << 3
    const column = columns + <usize>col * columnBytes
    store<f64>(means + place, centre(rows + place, count, cols, load<f64>(origin + place), column, length))
  }
  for (let a = 0; a < cols; a += 2) {
    const x = columns + <usize>a * columnBytes
    for (let b = 0; b <= a; b += 2) {
      const y = columns + <usize>b * columnBytes
      const to = products + ((<usize>(a * cols + b)) << 3)
      if (a + 1 < cols && b + 1 < cols) {
        fourDots(x, x + columnBytes, y, y + columnBytes, length, to, to + ((<usize>cols) << 3))
      } else {
        // The last of an odd number of columns.
        store<f64>(to, dot(x, y, length))
        if (b + 1 <= a && b + 1 < cols) store<f64>(to + 8, dot(x, y + columnBytes, length))
      }
    }
  }
}

/** Writes the deviations of one column from its mean, then zeros up to `length` bytes, and returns the mean. */
function centre(x: usize, count: i32, cols: i32, origin: f64, column: usize, length: usize): f64 {
  const stride = (<usize>cols) << 3
  const end = column + ((<usize>count) << 3)
  let total: f64 = 0
  for (let to = column; to < end; to += 8) {
    const value = load<f64>(x) - origin
    store<f64>(to, value)
    total += value
    x += stride
  }
  const mean = total / <f64>count
  for (let to = column; to < end; to += 8) store<f64>(to, load<f64>(to) - mean)
  for (let to = end; to < column + length; to += 8) store<f64>(to, 0)
  return mean
}

function dot(x: usize, y: usize, length: usize): f64 {
  let even = f64x2.splat(0)
  let odd = f64x2.splat(0)
  for (let at: usize = 0; at < length; at += 32) {
    even = f64x2.add(even, f64x2.mul(v128.load(x + at), v128.load(y + at)))
    odd = f64x2.add(odd, f64x2.mul(v128.load(x + at, 16), v128.load(y + at, 16)))
  }
  return sumOf(even, odd)
}

/** Four products of two columns with two columns at once: half the loads of one after the other. */
function fourDots(x: usize, z: usize, y: usize, w: usize, length: usize, upper: usize, lower: usize): void {
  let xy0 = f64x2.splat(0)
  let xy1 = f64x2.splat(0)
  let xw0 = f64x2.splat(0)
  let xw1 = f64x2.splat(0)
  let zy0 = f64x2.splat(0)
  let zy1 = f64x2.splat(0)
  let zw0 = f64x2.splat(0)
  let zw1 = f64x2.splat(0)
  for (let at: usize = 0; at < length; at += 32) {
    const x0 = v128.load(x + at)
    const y0 = v128.load(y + at)
    const z0 = v128.load(z + at)
    const w0 = v128.load(w + at)
    xy0 = f64x2.add(xy0, f64x2.mul(x0, y0))
    xw0 = f64x2.add(xw0, f64x2.mul(x0, w0))
    zy0 = f64x2.add(zy0, f64x2.mul(z0, y0))
    zw0 = f64x2.add(zw0, f64x2.mul(z0, w0))
    const x1 = v128.load(x + at, 16)
    const y1 = v128.load(y + at, 16)
    const z1 = v128.load(z + at, 16)
    const w1 = v128.load(w + at, 16)
    xy1 = f64x2.add(xy1, f64x2.mul(x1, y1))
    xw1 = f64x2.add(xw1, f64x2.mul(x1, w1))
    zy1 = f64x2.add(zy1, f64x2.mul(z1, y1))
    zw1 = f64x2.add(zw1, f64x2.mul(z1, w1))
  }
  store<f64>(upper, sumOf(xy0, xy1))
  store<f64>(upper, sumOf(xw0, xw1), 8)
  store<f64>(lower, sumOf(zy0, zy1))
  store<f64>(lower, sumOf(zw0, zw1), 8)
}

function sumOf(a: v128, b: v128): f64 {
  const sum = f64x2.add(a, b)
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)
}
