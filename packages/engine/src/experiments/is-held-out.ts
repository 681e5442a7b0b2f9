import { EngineError } from '../engine-error.ts'
import { checkSeed } from '../random.ts'
import { murmurHash } from './murmur-hash.ts'

/** Which customers an experiment leaves alone. */
export interface HoldoutRule {
  /** Id of the experiment: experiments with different ids draw independently of each other. */
  readonly id: string
  /** A whole number; its lowest 32 bits count. */
  readonly seed: number
  /** Expected share of the customers that is left alone, 0 (nobody) to 1 (everybody). */
  readonly share: number
}

/**
 * Whether an experiment leaves this customer alone, by a hash of experiment and customer: the answer stays the same
 * whoever else is or becomes a customer, in whatever order they are asked for. A larger share keeps everybody
 * who was held out and adds others.
 *
 * The hash is MurmurHash3 (Appleby 2011) of `id`, a NUL and the customer id, in UTF-16; a customer is held out when
 * it is below share × 2^32. Deterministic assignment by hash: Kohavi, Tang & Xu (2020), "Trustworthy Online Controlled
 * Experiments", section 4.
 *
 * @throws EngineError `INVALID_ARGUMENT` for an empty or split id (NUL), a share outside 0..1 or a seed that is no
 *   whole number.
 * @example isHeldOut({ id: 'summer-offer', seed: 7, share: 0.1 }, 'customer-42') // false
 */
export function isHeldOut({ id, seed, share }: HoldoutRule, customerId: string): boolean {
  if (id === '' || id.includes('\0')) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      'isHeldOut: the id of an experiment must be a text without NUL.',
    )
  }
  checkSeed('isHeldOut', seed)
  if (!(share >= 0 && share <= 1)) {
    throw new EngineError('INVALID_ARGUMENT', `isHeldOut: share must be between 0 and 1, got ${share}.`)
  }
  return murmurHash(`${id}\0${customerId}`, seed) < share * 2 ** 32
}
