/**
 * MurmurHash3_x86_32 (Appleby 2011, public domain) of a text as UTF-16LE bytes: 32 bits that look random and are the
 * same on every machine.
 *
 * @param seed only its lowest 32 bits count.
 * @returns a whole number from 0 to 2^32 - 1
 */
export function murmurHash(text: string, seed: number): number {
  const units = text.length
  let hash = seed | 0
  for (let place = 0; place + 1 < units; place += 2) {
    hash ^= mixed(text.charCodeAt(place) | (text.charCodeAt(place + 1) << 16))
    hash = (hash << 13) | (hash >>> 19)
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0
  }
  if (units % 2 === 1) hash ^= mixed(text.charCodeAt(units - 1))
  hash ^= units * 2
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function mixed(block: number): number {
  const part = Math.imul(block, 0xcc9e2d51)
  return Math.imul((part << 15) | (part >>> 17), 0x1b873593)
}
