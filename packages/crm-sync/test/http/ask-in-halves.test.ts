import { describe, expect, it } from 'vitest'
import { CrmError } from '../../src/errors.ts'
import { askInHalves } from '../../src/http/ask-in-halves.ts'

const values = Array.from({ length: 250 }, (_, index) => `c${index}`)
const REFUSAL = new CrmError('NOT_A_CRM', 'no')

/** Asks a CRM that refuses every request with one of these values in it. */
async function ask(bad: readonly string[], some: readonly string[] = values) {
  const sizes: number[] = []
  const answered: string[] = []
  const unreadable = await askInHalves(some, 100, async (part) => {
    sizes.push(part.length)
    if (part.some((value) => bad.includes(value))) return REFUSAL
    answered.push(...part)
    return null
  })
  return { sizes, answered, unreadable: [...unreadable] }
}

describe('askInHalves(values, most, ask)', () => {
  it('asks a hundred a request', async () => {
    expect(await ask([])).toEqual({ sizes: [100, 100, 50], answered: values, unreadable: [] })
  })

  it('asks about nothing not at all', async () => {
    expect(await ask([], [])).toEqual({ sizes: [], answered: [], unreadable: [] })
  })

  it('finds two bad values, and asks about all others exactly once', async () => {
    const { sizes, answered, unreadable } = await ask(['c17', 'c203'])
    expect(unreadable).toEqual(['c17', 'c203'])
    expect(answered).toEqual(values.filter((value) => !unreadable.includes(value)))
    expect(sizes.length).toBeLessThanOrEqual(3 + 2 * 2 * 7)
  })

  it('leaves a few bad values that stand alone to the caller', async () => {
    expect((await ask(['c0', 'c1', 'c2'], ['c0', 'c1', 'c2'])).unreadable).toEqual(['c0', 'c1', 'c2'])
  })

  it('does not believe that all values of a request are bad', async () => {
    await expect(ask(values.slice(100, 200))).rejects.toBe(REFUSAL)
  })

  it('is silent about a refusal that does not come again', async () => {
    let asked = 0
    const unreadable = await askInHalves(values, 100, async () => (++asked === 1 ? REFUSAL : null))
    expect([...unreadable]).toEqual([])
  })
})
