/** sign(x) log(1 + |x|): log(1 + x) continued to negative values. */
export function signedLog(value: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value))
}

/** The inverse of `signedLog`. */
export function signedExp(value: number): number {
  return Math.sign(value) * Math.expm1(Math.abs(value))
}
