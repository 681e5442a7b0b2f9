/** Words of the page of lists. */
export interface ListsWords {
  readonly title: string
  readonly lead: (month: string) => string
  readonly whose: string
  readonly segment: string
  readonly customers: string
  readonly leftAlone: string
  readonly notReached: string
  readonly listed: string
  readonly total: string
  readonly unknown: string
  readonly addresses: string
  readonly crm: string
  readonly fields: string
  readonly lastPush: string
  readonly push: (p: {
    month: string
    written: string
    removed: string
    rejected: string
    unknown: string
  }) => string
  readonly absent: string
}
