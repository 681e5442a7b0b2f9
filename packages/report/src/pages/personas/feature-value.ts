import type { Issue } from '../../issue.ts'

const money = ['monetary', 'averageOrderValue']
const shares = ['freightShare']

/** A value of a feature as it stands beside its name, which says days where these are counted. */
export function featureValue({ format }: Issue, feature: string, value: number): string {
  if (money.includes(feature)) return format.money(value)
  if (shares.includes(feature)) return format.share(value)
  return format.median(value)
}
