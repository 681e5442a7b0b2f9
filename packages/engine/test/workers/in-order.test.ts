import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from '../../src/workers/in-order.ts'

it('delivers in order whatever comes first, and as soon as it can', () => {
  const arrival = fc
    .integer({ min: 0, max: 12 })
    .chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count }))
  fc.assert(
    fc.property(arrival, (order) => {
      const seen: unknown[] = []
      const deliver = inOrder((result, index) => seen.push([result, index]))
      const come = new Set<number>()
      for (const index of order) {
        come.add(index)
        deliver(index, `result ${index}`)
        let ready = 0
        while (come.has(ready)) ready++
        expect(seen).toEqual(Array.from({ length: ready }, (_, place) => [`result ${place}`, place]))
      }
    }),
  )
})
