/** One thing that the configuration says, and why. */
export interface Decision {
  /** Key of the configuration, such as `sales.amount`; `month` for what stands on the command line. */
  readonly key: string
  readonly value: string
  /** Half a line. */
  readonly reason: string
}

/** Why a value stands that a flag gave. */
export const byFlag = (flag: string): string => `as ${flag} says`
