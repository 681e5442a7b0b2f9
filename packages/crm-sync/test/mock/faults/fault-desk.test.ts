import { describe, expect, it } from 'vitest'
import type { FaultRule } from '../../../src/index.ts'
import { createFaultDesk, type FaultDeskOptions } from '../../../src/mock/faults/fault-desk.ts'

// Answer faults never look at the account.
const account = {} as FaultDeskOptions['account']
const audiences = {} as FaultDeskOptions['audiences']
const deal = (seed: number, rules: readonly FaultRule[], requests = 30): (string | null)[] => {
  const desk = createFaultDesk({ seed, rules, now: () => 0, account, audiences })
  return Array.from(
    { length: requests },
    () => desk.decide({ method: 'GET', path: '/a' }).fault?.name ?? null,
  )
}
const struck = (dealt: readonly unknown[]): number[] =>
  dealt.flatMap((name, index) => (name === null ? [] : [index + 1]))

describe('createFaultDesk(options)', () => {
  it('gives the same mishaps for the same seed, others for another', () => {
    const rules = [{ fault: 'reset', probability: 0.3 }]
    expect(deal(1, rules)).toEqual(deal(1, rules))
    expect(deal(1, rules)).not.toEqual(deal(2, rules))
  })

  it('strikes about as often as the probability says', () => {
    const strikes = struck(deal(5, [{ fault: 'reset', probability: 0.2 }], 5000)).length
    // Four standard deviations: sqrt(5000 × 0.2 × 0.8) = 28.3.
    expect(Math.abs(strikes - 1000)).toBeLessThan(114)
  })

  it.each<[Omit<FaultRule, 'fault'>, number[]]>([
    [{ nth: 3 }, [3]],
    [{ from: 28 }, [28, 29, 30]],
    [{ nth: 3, burst: 4 }, [3, 4, 5, 6]],
    [{ from: 5, most: 2 }, [5, 6]],
    [{ nth: 3, burst: 4, most: 2 }, [3, 4]],
    [{ probability: 0 }, []],
    [{ route: 'POST *' }, []],
  ])('strikes by %j', (conditions, expected) => {
    expect(struck(deal(1, [{ fault: 'reset', ...conditions }]))).toEqual(expected)
  })

  it('lets the first rule that strikes win, and counts only where it was asked', () => {
    const rules = [
      { fault: 'hang', nth: 2 },
      { fault: 'drop', from: 2 },
    ]
    expect(deal(1, rules, 3)).toEqual([null, 'hang', 'drop'])
  })

  it('takes and drops rules while it works', () => {
    const desk = createFaultDesk({ seed: 1, rules: [{ fault: 'drop' }], now: () => 0, account, audiences })
    const name = (): string | undefined => desk.decide({ method: 'GET', path: '/' }).fault?.name
    expect(name()).toBe('drop')
    desk.add({ fault: 'hang' })
    expect(desk.remove(1)).toBe(true)
    expect(desk.remove(1)).toBe(false)
    expect(name()).toBe('hang')
    expect(desk.rules()).toMatchObject([{ id: 2, rule: { fault: 'hang' }, matched: 1, strikes: 1 }])
  })
})
