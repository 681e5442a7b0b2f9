import { describe, expect, it } from 'vitest'
import { CrmError } from '../../src/index.ts'
import { awaitJob } from '../../src/job/await-job.ts'
import { quietAccount } from '../../src/job/quiet-account.ts'
import { virtualTiming } from '../support/virtual-timing.ts'

describe('awaitJob(timing, signal, ask)', () => {
  it('asks at growing distances until there is an end', async () => {
    const timing = virtualTiming()
    let asked = 0
    expect(await awaitJob(timing, undefined, async () => (++asked < 5 ? null : 'done'))).toBe('done')
    expect(timing.slept).toEqual([500, 750, 1125, 1688, 2532])
  })

  it('gives up after ten minutes, in doubt', async () => {
    const timing = virtualTiming()
    await expect(awaitJob(timing, undefined, async () => null)).rejects.toMatchObject({
      code: 'NO_ANSWER',
      outcomeUnknown: true,
    })
    expect(timing.now()).toBeGreaterThanOrEqual(600_000)
    expect(timing.now()).toBeLessThan(620_000)
  })

  it('is in doubt when it cannot ask, or is interrupted', async () => {
    const down = async (): Promise<null> => {
      throw new CrmError('UNREACHABLE', 'down')
    }
    await expect(awaitJob(virtualTiming(), undefined, down)).rejects.toMatchObject({
      code: 'UNREACHABLE',
      outcomeUnknown: true,
    })
    await expect(awaitJob(virtualTiming(), AbortSignal.abort(), async () => null)).rejects.toMatchObject({
      code: 'ABORTED',
      outcomeUnknown: true,
    })
  })
})

describe('quietAccount(timing, isBusy)', () => {
  it('asks once a run, and waits while an import is pending', async () => {
    const timing = virtualTiming()
    let asked = 0
    const quiet = quietAccount(timing, async () => ++asked < 3)
    await Promise.all([quiet.wait(undefined), quiet.wait(undefined)])
    expect({ asked, waits: timing.slept.length }).toEqual({ asked: 3, waits: 2 })
    await quiet.wait(undefined)
    expect(asked).toBe(3)
    quiet.reset()
    await quiet.wait(undefined)
    expect(asked).toBe(4)
  })

  it('says that nothing was sent when the imports are not done in time', async () => {
    const quiet = quietAccount(virtualTiming(), async () => true)
    await expect(quiet.wait(undefined)).rejects.toMatchObject({ code: 'UNREACHABLE', outcomeUnknown: false })
  })
})
