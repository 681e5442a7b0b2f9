import { PSEUDONYM_DIGITS } from './pseudonyms.ts'

/** Places of pseudonyms, from 0 in the order in which they were entered. */
export interface PseudonymIndex {
  readonly size: number
  /** The place of a pseudonym, which is entered when new. */
  enter(pseudonym: string): number
  /** The place of a pseudonym; -1 for one that was not entered. */
  find(pseudonym: string): number
  at(place: number): string
}

/**
 * A hash table with open addressing and linear probing (Knuth, The Art of Computer Programming 3, section 6.4) in three
 * flat arrays: 30 to 38 bytes a pseudonym where a Map of strings takes 100, and nothing for the collector to follow.
 * Pseudonyms are uniform, so their first digits are as good as any hash.
 *
 * @param capacity most pseudonyms that will be entered
 */
export function pseudonymIndex(capacity: number): PseudonymIndex {
  const digits = Buffer.alloc(capacity * PSEUDONYM_DIGITS)
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * capacity + 2)))
  let size = 0

  const isAt = (place: number, pseudonym: string): boolean => {
    const start = place * PSEUDONYM_DIGITS
    for (let digit = 0; digit < PSEUDONYM_DIGITS; digit++) {
      if (digits[start + digit] !== pseudonym.charCodeAt(digit)) return false
    }
    return true
  }
  /** The slot that holds a pseudonym, or the free one where it belongs; slots hold places from 1 on, and 0 for none. */
  const slotOf = (pseudonym: string): number => {
    let slot = 0
    for (let digit = 0; digit < 8; digit++) slot = Math.imul(slot, 67) + pseudonym.charCodeAt(digit)
    for (slot &= slots.length - 1; ; slot = (slot + 1) & (slots.length - 1)) {
      const place = slots[slot] ?? 0
      if (place === 0 || isAt(place - 1, pseudonym)) return slot
    }
  }
  return {
    get size() {
      return size
    },
    enter(pseudonym) {
      const slot = slotOf(pseudonym)
      const known = slots[slot] ?? 0
      if (known > 0) return known - 1
      digits.write(pseudonym, size * PSEUDONYM_DIGITS, 'latin1')
      slots[slot] = ++size
      return size - 1
    },
    find: (pseudonym) => (slots[slotOf(pseudonym)] ?? 0) - 1,
    at: (place) => digits.toString('latin1', place * PSEUDONYM_DIGITS, (place + 1) * PSEUDONYM_DIGITS),
  }
}
