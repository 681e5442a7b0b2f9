/** A level line across a plot. */
export interface PlotLevel {
  readonly value: number
  readonly mark: string
}

const POINT = '●'
const SIDE = 7

/**
 * A curve in characters: values between `low` and 1 in steps of a line, one column of cells a point; a value below goes
 * to the last line, one that is not there leaves its column empty.
 *
 * @param labels below the points, shorter than a column.
 */
export function textPlot(
  values: readonly (number | null)[],
  labels: readonly string[],
  levels: readonly PlotLevel[],
  { width, low, lines }: { readonly width: number; readonly low: number; readonly lines: number },
): string {
  const cell = Math.max(2, Math.min(6, Math.floor((width - SIDE) / Math.max(1, values.length))))
  const lineOf = (value: number): number =>
    Math.round(((1 - Math.min(1, Math.max(low, value))) / (1 - low)) * (lines - 1))
  const rows = Array.from({ length: lines }, (_, line) => {
    const level = levels.findLast(({ value }) => value >= low && lineOf(value) === line)
    const cells = values.map((value) => {
      const fill = level?.mark ?? ' '
      const mark = value !== null && lineOf(value) === line ? POINT : fill
      return fill.repeat(cell - 1) + mark
    })
    const scale = (1 - (line / (lines - 1)) * (1 - low)).toFixed(2)
    return `  ${scale} ${cells.join('')}`.trimEnd()
  })
  const axis = labels.map((label) => label.padStart(cell)).join('')
  return [...rows, `       ${axis}`.trimEnd()].join('\n')
}
