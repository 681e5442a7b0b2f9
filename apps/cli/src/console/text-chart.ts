import type { Answer, AnswerRow, Cell } from '@clientele/sql-eda'

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']
const heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']
const shades = ['·', '░', '▒', '▓', '█']

/** A bar of up to `width` characters for `value` of `highest`; nothing for nothing and less. */
export function textBar(value: number, highest: number, width: number): string {
  if (!(value > 0) || !(highest > 0)) return ''
  const parts = Math.max(1, Math.round((Math.min(value, highest) / highest) * width * 8))
  return '█'.repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? '')
}

/** One character a value, by its height between zero and the highest; a blank for a value that is not there. */
export function sparkline(values: readonly (number | null)[]): string {
  const highest = Math.max(0, ...values.map((value) => value ?? 0))
  return values
    .map((value) => {
      if (value === null) return ' '
      return heights[highest > 0 ? Math.min(7, Math.floor((Math.max(0, value) / highest) * 8)) : 0] ?? '▁'
    })
    .join('')
}

/**
 * A heat map in characters: a line for each value down, a cell for each across, shaded by the rank of the value among all
 * cells, so that one large value does not make all others pale. `null` when it does not fit `width`.
 */
export function textHeatMap({ chart, rows }: Pick<Answer, 'chart' | 'rows'>, width: number): string | null {
  const [y] = chart.y
  const { x, by } = chart
  if (y === undefined || by === undefined) return null
  const label = (row: AnswerRow, name: string): string => text(row[name] ?? null)
  const across = inOrder(rows.map((row) => row[x] ?? null))
  const down = inOrder(rows.map((row) => row[by] ?? null))
  const values = new Map(rows.map((row) => [`${label(row, by)}\n${label(row, x)}`, Number(row[y] ?? 0)]))
  const ranked = [...new Set([...values.values()].filter((value) => value > 0))].sort((a, b) => a - b)
  const shade = (value: number | undefined): string => {
    if (value === undefined) return ' '
    if (!(value > 0)) return shades[0] ?? '·'
    return shades[1 + Math.floor((ranked.indexOf(value) / ranked.length) * 4)] ?? '█'
  }
  const side = Math.max(...down.map((name) => name.length))
  const cell = Math.max(...across.map((name) => name.length)) + 1
  if (side + 2 + cell * across.length > width) return null
  const line = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(side)} ${cells.join('')}`.trimEnd()
  return [
    line(
      '',
      across.map((name) => name.padStart(cell)),
    ),
    ...down.map((name) =>
      line(
        name,
        across.map((place) => ` ${shade(values.get(`${name}\n${place}`)).repeat(cell - 1)}`),
      ),
    ),
  ].join('\n')
}

/** Every value once: numbers by size, text in the order of the rows. */
function inOrder(values: readonly Cell[]): string[] {
  const distinct = [...new Set(values)]
  const numbers = distinct.filter((value) => typeof value === 'number')
  const sorted = numbers.length === distinct.length ? numbers.sort((a, b) => a - b) : distinct
  return sorted.map(text)
}

function text(value: Cell): string {
  return String(value ?? '').replaceAll(/\p{Cc}/gu, ' ')
}
