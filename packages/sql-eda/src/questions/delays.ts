import type { Bucket } from './buckets.ts'

/** Classes of calendar days between the promised day and the delivery: negative is early. */
export const delays: readonly Bucket[] = [
  { label: 'more than 14 days early', upTo: -15 },
  { label: '8 to 14 days early', upTo: -8 },
  { label: '1 to 7 days early', upTo: -1 },
  { label: 'on the day', upTo: 0 },
  { label: '1 to 3 days late', upTo: 3 },
  { label: '4 to 7 days late', upTo: 7 },
  { label: 'more than 7 days late', upTo: null },
]

/** Whether a class is one of late deliveries. */
export function isLate(label: unknown): boolean {
  return String(label).endsWith('late')
}
