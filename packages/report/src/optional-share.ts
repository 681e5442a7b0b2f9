import type { Issue } from './issue.ts'

/** A share as everywhere, or the mark for what is not defined. */
export function optionalShare(
  { text, format }: Pick<Issue, 'text' | 'format'>,
  share: number | null,
): string {
  return share === null ? text.notAvailable : format.share(share)
}
