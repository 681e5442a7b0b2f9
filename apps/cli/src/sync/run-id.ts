import type { Hash } from 'node:crypto'

/**
 * Names a sync by the members file it sends, so that the same file always gives the same plan: `members-3f9c2a71b0de`.
 *
 * @param digest SHA-256 of the file, not read out yet
 */
export function membersRunId(digest: Hash): string {
  return `members-${digest.digest('hex').slice(0, 12)}`
}
