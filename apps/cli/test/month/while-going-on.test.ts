import { describe, expect, it } from 'vitest'
import { whileGoingOn } from '../../src/month/while-going-on.ts'

/** Goes on until it is stopped. */
const endless = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')))
  })

const { signal } = new AbortController()

describe('whileGoingOn', () => {
  it('does both at once and hands over what the one came to', async () => {
    const order: string[] = []
    const result = await whileGoingOn(
      signal,
      async () => {
        order.push('aside')
        return 2
      },
      async (aside) => {
        order.push('work')
        return 20 + (await aside)
      },
    )
    expect(result).toBe(22)
    expect(order).toEqual(['aside', 'work'])
  })

  it('stops what goes on aside, and waits for its end, when the work fails', async () => {
    let ended = false
    const aside = (stop: AbortSignal) =>
      endless(stop).finally(async () => {
        await new Promise((resolve) => setImmediate(resolve))
        ended = true
      })
    const work = async () => {
      throw new Error('work')
    }
    await expect(whileGoingOn(signal, aside, work)).rejects.toThrow('work')
    expect(ended).toBe(true)
  })

  it('fails as what goes on aside, when the work comes to wait for it', async () => {
    const aside = async () => {
      throw new Error('aside')
    }
    await expect(whileGoingOn(signal, aside, (going) => going)).rejects.toThrow('aside')
  })

  it('passes on that the caller stops', async () => {
    const caller = new AbortController()
    const going = whileGoingOn(caller.signal, endless, (aside) => aside)
    caller.abort()
    await expect(going).rejects.toThrow('stopped')
  })
})
