import type { FaultRule } from '../../src/index.ts'

/** Faults on every fifth request: networks, servers and answers, before and after the work. */
export const FAULTS_ON_EVERY_FIFTH: readonly FaultRule[] = [
  { fault: 'reset', when: 'after', probability: 0.022 },
  { fault: 'drop', when: 'before', probability: 0.022 },
  { fault: 'server-error', when: 'after', probability: 0.022 },
  { fault: 'server-error', when: 'before', probability: 0.022 },
  { fault: 'unavailable', probability: 0.022 },
  { fault: 'half-body', probability: 0.022 },
  { fault: 'truncated-json', probability: 0.022 },
  { fault: 'ten-secondly-limit', retryAfter: 1, probability: 0.022 },
  { fault: 'empty-body', probability: 0.022 },
  { fault: 'extra-fields', probability: 0.022 },
]
