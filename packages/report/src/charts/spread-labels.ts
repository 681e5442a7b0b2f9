/** A place in pixels. */
export interface Place {
  readonly x: number
  readonly y: number
}

const rounds = 200

/**
 * Labels moved off the places they mark until no two are closer than `apart`, or as far as the box lets them: pairs push
 * each other away in equal parts, in the order given, so that equal input gives equal output. O(rounds × n²).
 *
 * @param box width and height that labels stay in, by half of `apart`
 * @returns one place for each of `places`, in their order
 */
export function spreadLabels(places: readonly Place[], apart: number, box: Place): Place[] {
  const inside = (value: number, size: number): number =>
    Math.min(size - apart / 2, Math.max(apart / 2, value))
  const labels = places.map(({ x, y }) => ({ x: inside(x, box.x), y: inside(y, box.y) }))
  for (let round = 0; round < rounds; round++) {
    let moved = false
    labels.forEach((one, index) => {
      labels.slice(index + 1).forEach((other, offset) => {
        const [dx, dy] = [other.x - one.x, other.y - one.y]
        const distance = Math.hypot(dx, dy)
        if (distance >= apart) return
        moved = true
        // Labels on one and the same spot part in directions of their own.
        const angle = distance === 0 ? index + offset : Math.atan2(dy, dx)
        const push = (apart - distance) / 2 + 0.01
        one.x = inside(one.x - Math.cos(angle) * push, box.x)
        one.y = inside(one.y - Math.sin(angle) * push, box.y)
        other.x = inside(other.x + Math.cos(angle) * push, box.x)
        other.y = inside(other.y + Math.sin(angle) * push, box.y)
      })
    })
    if (!moved) break
  }
  return labels
}
