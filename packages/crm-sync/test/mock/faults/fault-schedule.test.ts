import { describe, expect, it } from 'vitest'
import { FAULT_NAMES, readFaultSchedule } from '../../../src/index.ts'
import { faultKind } from '../../../src/mock/faults/fault-catalog.ts'

describe('readFaultSchedule(value)', () => {
  it('takes every fault of the catalogue as it is', () => {
    const rules = FAULT_NAMES.map((fault) => ({ fault }))
    expect(readFaultSchedule({ seed: 7, rules })).toEqual({ seed: 7, rules })
    expect(readFaultSchedule({})).toEqual({})
  })

  it.each([
    [{ rules: [{ fault: 'gremlins' }] }, 'rules.0.fault: there is no such fault'],
    [
      { rules: [{ fault: 'conflict', when: 'after' }] },
      'rules.0.when: conflict strikes before the work only',
    ],
    [{ rules: [{ fault: 'reset', status: 500 }] }, 'rules.0.status: reset does not heed it'],
    [{ rules: [{ fault: 'reset', probability: 2 }] }, 'rules.0.probability'],
    [{ rules: [{ fault: 'reset', nth: 0 }] }, 'rules.0.nth'],
    [{ rules: [{ fault: 'reset', often: 1 }] }, 'often'],
    [{ seed: 1.5 }, 'seed'],
    [{ rogueShare: Number.NaN }, 'rogueShare'],
    [[], 'the whole'],
    [null, 'the whole'],
  ])('names what is wrong with %j', (value, part) => {
    expect(() => readFaultSchedule(value)).toThrowError(
      expect.objectContaining({ code: 'BAD_FAULTS', message: expect.stringContaining(part) }),
    )
  })

  it('knows each name once', () => {
    expect(new Set(FAULT_NAMES).size).toBe(FAULT_NAMES.length)
    expect(faultKind('toString')).toBeUndefined()
  })
})
