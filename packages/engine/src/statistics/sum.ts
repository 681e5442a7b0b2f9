/**
 * Sum with the rounding errors carried along (Neumaier 1974), so that a million amounts in cents add up to the
 * cent. The empty sum is 0.
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0
  let lost = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}
