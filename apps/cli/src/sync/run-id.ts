import { createHash } from 'node:crypto'

/** Names a sync by the members file it sends, so that the same file always gives the same plan: `members-3f9c2a71b0de`. */
export function membersRunId(csv: string): string {
  return `members-${createHash('sha256').update(csv).digest('hex').slice(0, 12)}`
}
