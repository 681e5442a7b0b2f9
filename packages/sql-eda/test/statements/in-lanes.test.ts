import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inLanes } from '../../src/statements/in-lanes.ts'

/** Works that end when they are told to. */
function works(count: number) {
  const begun: number[] = []
  const ends: ((error?: Error) => void)[] = []
  const all = Array.from({ length: count }, (_, place) => () => {
    begun.push(place)
    return new Promise<number>((resolve, reject) => {
      ends[place] = (error) => (error ? reject(error) : resolve(place))
    })
  })
  return { all, begun, end: (place: number, error?: Error) => ends[place]?.(error) }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('inLanes', () => {
  it('has as many under way as there are lanes, and gives results in the order of the works', async () => {
    const { all, begun, end } = works(4)
    const results = inLanes(2, all)
    expect(begun).toEqual([0, 1])
    end(1)
    await turn()
    expect(begun).toEqual([0, 1, 2])
    for (const place of [2, 0]) end(place)
    await turn()
    end(3)
    expect(await results).toEqual([0, 1, 2, 3])
  })

  it('begins nothing after a failure and waits for what is under way', async () => {
    const { all, begun, end } = works(5)
    const results = inLanes(3, all).catch((error: unknown) => error)
    end(2, new Error('third'))
    await turn()
    end(1, new Error('second'))
    end(0)
    expect(await results).toMatchObject({ message: 'second' })
    expect(begun).toEqual([0, 1, 2])
  })

  it('fails with the same work however many lanes there are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean()), fc.integer({ min: 1, max: 9 }), async (fails, lanes) => {
        const all = fails.map((isBad, place) => async () => {
          for (let left = fails.length - place; left > 0; left--) await turn()
          if (isBad) throw new Error(`${place}`)
          return place
        })
        const outcome = await inLanes(lanes, all).catch((error: Error) => error.message)
        const first = fails.indexOf(true)
        expect(outcome).toEqual(first < 0 ? [...fails.keys()] : `${first}`)
      }),
    )
  })

  it('has nothing to do', async () => {
    expect(await inLanes(3, [])).toEqual([])
  })
})
