const DIGIT_BITS = 10

/**
 * Sorts `keys` and the `items` that go with them by ascending key, equal keys as they came, in place: least
 * significant digit first (Knuth, The Art of Computer Programming 3, 5.2.5). O(n).
 *
 * @param bits the width of the largest key.
 */
export function radixSort(keys: Uint32Array, items: Uint32Array, bits: number): void {
  const digits = 2 ** DIGIT_BITS
  const mask = digits - 1
  let [fromKeys, fromItems] = [keys, items]
  let toKeys: Uint32Array = new Uint32Array(keys.length)
  let toItems: Uint32Array = new Uint32Array(keys.length)
  for (let shift = 0; shift < bits; shift += DIGIT_BITS) {
    const places = new Uint32Array(digits)
    for (let at = 0; at < fromKeys.length; at++) places[(fromKeys[at] >>> shift) & mask]++
    let total = 0
    for (let digit = 0; digit < digits; digit++) {
      const count = places[digit]
      places[digit] = total
      total += count
    }
    for (let at = 0; at < fromKeys.length; at++) {
      const place = places[(fromKeys[at] >>> shift) & mask]++
      toKeys[place] = fromKeys[at]
      toItems[place] = fromItems[at]
    }
    ;[fromKeys, toKeys] = [toKeys, fromKeys]
    ;[fromItems, toItems] = [toItems, fromItems]
  }
  if (fromKeys !== keys) {
    keys.set(fromKeys)
    items.set(fromItems)
  }
}
