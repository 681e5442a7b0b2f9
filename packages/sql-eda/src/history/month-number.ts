/** A month as the memberships name it: 201807 for `2018-07`. */
export function monthNumber(month: string): number {
  return Number(month.replace('-', ''))
}
