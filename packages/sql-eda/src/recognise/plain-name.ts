import { plainHeader } from '../import/presets/preset.ts'

/** A header without accents, capitals, blanks and punctuation. */
export function plainName(header: string): string {
  return plainHeader(header.normalize('NFD').replaceAll(/\p{M}/gu, ''))
}
