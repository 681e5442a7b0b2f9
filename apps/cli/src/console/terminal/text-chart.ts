import { axisOrder } from '@clientele/report'
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
  const across = axisOrder(rows.map((row) => row[x] ?? null)).map(text)
  const down = axisOrder(rows.map((row) => row[by] ?? null)).map(text)
  const values = new Map(rows.map((row) => [`${label(row, by)}\n${label(row, x)}`, Number(row[y] ?? 0)]))
  const ranked = [...new Set([...values.values()].filter((value) => value > 0))].sort((a, b) => a - b)
  const shade = (value: number | undefined): string => {
    if (value === undefined) return ' '
    if (!(value > 0)) return shades[0] ?? '·'
    return shades[1 + Math.floor((ranked.indexOf(value) / ranked.length) * 4)] ?? '█'
  }
  const side = Math.max(...down.map((name) => name.length))
  const longest = Math.max(...across.map((name) => name.length))
  const room = Math.floor((width - side - 3) / across.length)
  if (room < longest) return null
  // where there is no room between the cells they touch, and every second one is named
  const gap = room > longest ? 1 : 0
  const cell = longest + gap
  const line = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(side)} ${cells.join('')}`.trimEnd()
  return [
    line(
      '',
      across.map((name, place) => (gap === 1 || place % 2 === 0 ? name : '').padStart(cell)),
    ),
    ...down.map((name) =>
      line(
        name,
        across.map((place) => `${' '.repeat(gap)}${shade(values.get(`${name}\n${place}`)).repeat(longest)}`),
      ),
    ),
  ].join('\n')
}

function text(value: Cell): string {
  return String(value ?? '').replaceAll(/\p{Cc}/gu, ' ')
}
