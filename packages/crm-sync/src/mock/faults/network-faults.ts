import type { AnswerKind } from './fault-kind.ts'
import type { Delivery } from './mock-fault.ts'
import type { Chance } from './seeded-chance.ts'

/** What a network does to a request. */
export const NETWORK_FAULTS: Readonly<Record<string, AnswerKind>> = {
  refused: {
    says: 'resets the connection and refuses new ones for a while (milliseconds, 1000)',
    takes: ['milliseconds'],
    moments: ['before'],
    make: ({ parameters }) => ({ when: 'refused', forMs: parameters.milliseconds ?? 1000 }),
  },
  'reset-unread': {
    says: 'resets the connection before the body is read',
    moments: ['before'],
    make: () => ({ when: 'before', answer: 'reset-unread' }),
  },
  reset: {
    says: 'resets the connection instead of answering',
    moments: ['before', 'after'],
    make: ({ when }) => ({ when, answer: 'reset' }),
  },
  drop: {
    says: 'closes the connection instead of answering',
    moments: ['before', 'after'],
    make: ({ when }) => ({ when, answer: 'drop' }),
  },
  hang: {
    says: 'never answers',
    moments: ['before', 'after'],
    make: ({ when }) => ({ when, answer: 'hang' }),
  },
  'headers-only': delivered('sends the headers and then nothing', 'headers-only'),
  'half-body': delivered('sends half of the body and closes the connection', 'half-body'),
  drip: {
    says: 'sends the body in 16 pieces (milliseconds in all, 2000)',
    takes: ['milliseconds'],
    moments: ['after'],
    make: ({ parameters: { milliseconds = 2000 } }) => ({
      when: 'after',
      answer: (answer) => ({ ...answer, delivery: 'drip', dripMs: milliseconds }),
    }),
  },
  latency: {
    says: 'waits before the work: log-normal, sigma 0.5 (milliseconds is the median, 200)',
    takes: ['milliseconds'],
    moments: ['before'],
    make: ({ parameters: { milliseconds = 200 }, chance }) => ({
      when: 'late',
      delayMs: milliseconds * Math.exp(0.5 * standardNormal(chance)),
    }),
  },
  'stale-connection': delivered('closes the kept connection when it is used again', 'then-stale'),
}

function delivered(says: string, delivery: Delivery): AnswerKind {
  return {
    says,
    moments: ['after'],
    make: () => ({ when: 'after', answer: (answer) => ({ ...answer, delivery }) }),
  }
}

/** Box and Muller (1958), doi:10.1214/aoms/1177706645. */
function standardNormal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}
