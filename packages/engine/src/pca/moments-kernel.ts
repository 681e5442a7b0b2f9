/** Rows handled while they are in the processor's cache; a multiple of 4. */
export const BLOCK = 512

/** Moments of one block of rows at a time, in the memory of the kernel. */
export interface MomentsKernel {
  /** Room for the values of the rows, row after row. */
  readonly rows: Float64Array
  /** One per column, taken off the values first. */
  readonly origin: Float64Array
  /** Of the values less the origin. */
  readonly means: Float64Array
  /** Lower triangle of cols x cols: sums of products of deviations from the means. */
  readonly products: Float64Array
  /** Fills `means` and `products` from the first `count` rows. */
  readonly run: (count: number) => void
}
