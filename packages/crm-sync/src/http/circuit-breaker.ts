import type { CrmError } from '../errors.ts'
import type { Timing } from './timing.ts'

/**
 * To be called once for each permit: the CRM answered, the request was not sent after all, or it failed. Says whether
 * to give up, because the CRM has been down for too long.
 */
export type Verdict = (result: 'answered' | 'unsent' | CrmError) => 'go-on' | 'give-up'

/** Keeps requests from a CRM that is down, but for single probes. */
export interface CircuitBreaker {
  /**
   * Resolves when a request may go out.
   *
   * @throws the CRM's last error when it stayed down for longer than the patience; the next call starts anew
   */
  pass(signal?: AbortSignal): Promise<Verdict>
  /** True while the CRM is taken to be down. */
  isOpen(): boolean
}

/** A time in which the CRM is down. */
interface Outage {
  readonly since: number
  nextProbeAt: number
  pauseMs: number
  /** Settled when the probe that is on its way has its verdict. */
  probe: Promise<void> | null
  end: 'recovered' | CrmError | null
}

const FAILURES_TO_OPEN = 3
const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 30_000

/** How long a CRM may be down before a run gives up. */
export const PATIENCE_MS = 120_000

/**
 * A circuit breaker (Nygard, Release It!, 2007): three failures in a row open it, then one probe passes after 2, 4,
 * 8, 16, 30, 30, … seconds until one is answered, or until two minutes are over.
 */
export function createCircuitBreaker({ now, sleep }: Pick<Timing, 'now' | 'sleep'>): CircuitBreaker {
  let failures = 0
  let failingSince = 0
  let outage: Outage | null = null

  function answered(): void {
    failures = 0
    if (outage !== null) outage.end = 'recovered'
    outage = null
  }

  function failed(): void {
    if (failures === 0) failingSince = now()
    failures++
    if (failures < FAILURES_TO_OPEN || outage !== null) return
    const nextProbeAt = now() + FIRST_PAUSE_MS
    outage = { since: failingSince, nextProbeAt, pauseMs: FIRST_PAUSE_MS, probe: null, end: null }
  }

  function probeFailed(during: Outage, error: CrmError): void {
    if (now() - during.since >= PATIENCE_MS) {
      during.end = error
      outage = null
      failures = 0
      return
    }
    during.pauseMs = Math.min(LONGEST_PAUSE_MS, during.pauseMs * 2)
    during.nextProbeAt = now() + during.pauseMs
  }

  function probe(during: Outage): Verdict {
    const { promise, resolve } = Promise.withResolvers<void>()
    during.probe = promise
    return (result) => {
      during.probe = null
      if (result === 'answered') answered()
      else if (result !== 'unsent' && during.end === null) probeFailed(during, result)
      resolve()
      return during.end === null || during.end === 'recovered' ? 'go-on' : 'give-up'
    }
  }

  return {
    async pass(signal) {
      for (let current = outage; current !== null; ) {
        if (current.end === 'recovered') current = outage
        else if (current.end !== null) throw current.end
        else if (current.probe !== null) await current.probe
        else if (current.nextProbeAt > now()) await sleep(current.nextProbeAt - now(), signal)
        else return probe(current)
      }
      return (result) => {
        if (result === 'answered') answered()
        else if (result !== 'unsent') failed()
        return 'go-on'
      }
    },
    isOpen: () => outage !== null,
  }
}
