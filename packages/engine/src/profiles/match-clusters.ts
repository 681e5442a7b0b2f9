import { EngineError } from '../engine-error.ts'
import { checkMatrix, type Matrix } from '../matrix.ts'

/**
 * Matches each row to a column of its own so that the costs of the matched cells add up to the least possible: the
 * assignment problem, solved by the Hungarian method with shortest augmenting paths (Kuhn 1955; Jonker & Volgenant
 * 1987). Rows could be clusters of one model and columns clusters of another, or segments and names.
 *
 * @param costs rows x columns, at most as many rows as columns.
 * @returns the column of each row.
 * @throws EngineError `SHAPE_MISMATCH` with more rows than columns, `INVALID_VALUE`. O(rows^2 columns).
 * @example matchClusters(matrixFromRows([[1, 2], [1, 9]])) // [1, 0]
 */
export function matchClusters(costs: Matrix): Int32Array {
  checkMatrix('matchClusters', costs)
  const { rows, cols, values } = costs
  if (rows > cols) {
    throw new EngineError(
      'SHAPE_MISMATCH',
      `matchClusters: ${rows} rows cannot all have a column of their own among ${cols}; transpose the costs.`,
    )
  }
  const rowPrice = new Float64Array(rows)
  // One column more than there is: the last one holds the row that is being placed.
  const colPrice = new Float64Array(cols + 1)
  const rowOf = new Int32Array(cols + 1).fill(-1)
  for (let row = 0; row < rows; row++) {
    rowOf[cols] = row
    const slack = new Float64Array(cols).fill(Infinity)
    const cameFrom = new Int32Array(cols).fill(cols)
    const visited = new Uint8Array(cols + 1)
    let current = cols
    while (rowOf[current] >= 0) {
      visited[current] = 1
      const placing = rowOf[current]
      let step = Infinity
      let next = cols
      for (let col = 0; col < cols; col++) {
        if (visited[col]) continue
        const reduced = values[placing * cols + col] - rowPrice[placing] - colPrice[col]
        if (reduced < slack[col]) {
          slack[col] = reduced
          cameFrom[col] = current
        }
        if (slack[col] < step) {
          step = slack[col]
          next = col
        }
      }
      for (let col = 0; col <= cols; col++) {
        if (visited[col]) {
          rowPrice[rowOf[col]] += step
          colPrice[col] -= step
        } else if (col < cols) slack[col] -= step
      }
      current = next
    }
    while (current !== cols) {
      const previous = cameFrom[current]
      rowOf[current] = rowOf[previous]
      current = previous
    }
  }
  const colOf = new Int32Array(rows)
  for (let col = 0; col < cols; col++) if (rowOf[col] >= 0) colOf[rowOf[col]] = col
  return colOf
}
