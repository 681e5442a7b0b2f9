import type { StabilityDocument } from '../documents/stability-document.ts'
import { stabilityVerdict } from '../stability/stability-verdict.ts'
import { countOf, formatFixed, formatShare } from './numbers.ts'
import { paragraph } from './terminal/paragraph.ts'
import { textPlot } from './terminal/plot.ts'
import { formatTable, type TableColumn } from './terminal/table.ts'
import type { Terminal } from './terminal/terminal.ts'

type Surroundings = Pick<Terminal, 'color' | 'columns'>
type Population = StabilityDocument['populations'][number]
type Line = StabilityDocument['designs'][number]

const CAUSES = ['ageing', 'scale', 'mix', 'structure', 'optimiser'] as const

/** What a study found, for the terminal: verdicts, the designs side by side, the curve of what is in force. */
export function formatStability(document: StabilityDocument, terminal: Surroundings): string {
  const names = [...new Set(document.designs.map(({ population }) => population))]
  return [
    verdicts(document, terminal),
    ...names.map((name) => comparison(document, name, terminal)),
    legend(document, terminal),
    ...document.populations.map((population) => curve(population, document, terminal)),
  ].join('\n')
}

function verdicts(document: StabilityDocument, { color, columns }: Surroundings): string {
  const said = document.populations.map((population) => {
    const text = paragraph(stabilityVerdict(population, document), columns - 12, 12)
    return `  ${color.bold(population.name.padEnd(9))} ${text}\n`
  })
  if (said.length > 0) return `\n${said.join('')}`
  const text = `The design in force, ${document.design}, with its numbers of segments, was not studied, so nothing is said of it: add it to --design and --k, or make a studied one the design of the configuration.`
  return `\n  ${paragraph(text, columns - 2)}\n`
}

function comparison({ designs }: StabilityDocument, name: string, { color, columns }: Surroundings): string {
  const lines = designs.filter(({ population }) => population === name)
  const levels = lines[0]?.held ?? []
  const right = (title: string): TableColumn => ({ title, align: 'right' })
  const held: TableColumn[] = [
    { title: 'design' },
    right('k'),
    right('floor'),
    right('Jaccard'),
    ...levels.map(({ threshold }) => right(formatFixed(threshold, 2))),
  ]
  const rows = lines.map((line) => [
    `${line.design}${line.inForce ? ' *' : ''}`,
    String(line.k),
    known(line.noiseFloor.worst),
    known(line.lowestJaccard.worst),
    ...line.held.map(({ median, worst }) => `${weeks(median)}/${weeks(worst)}`),
  ])
  const moved: TableColumn[] = [
    { title: 'design' },
    right('k'),
    ...(lines[0]?.misassigned ?? []).map((at) => right(`${weeks(at.weeks)} weeks`)),
  ]
  const elsewhere = lines.map((line) => [
    `${line.design}${line.inForce ? ' *' : ''}`,
    String(line.k),
    ...line.misassigned.map(shares),
  ])
  const causes: TableColumn[] = [{ title: 'design' }, right('k'), right('ARI'), ...CAUSES.map(right)]
  const why = lines.map((line) => [
    `${line.design}${line.inForce ? ' *' : ''}`,
    String(line.k),
    known(line.drop?.ari ?? null),
    ...CAUSES.map((cause) => known(line.drop?.causes[cause] ?? null)),
  ])
  return `  ${color.bold(name)}  ${color.dim('weeks held at a time ARI of …: median/worst of the starts')}
${formatTable(held, rows, columns)}

  ${color.dim('customers who would be elsewhere after …: median/worst of the starts')}
${formatTable(moved, elsewhere, columns)}

  ${color.dim('why agreement had fallen at the end of the latest start: 1 − ARI, taken apart')}
${formatTable(causes, why, columns)}
`
}

function shares({ share: { median, worst } }: Line['misassigned'][number]): string {
  return median === null ? 'n/a' : `${formatShare(median).replace(' %', '')}/${formatShare(worst)}`
}

function legend(
  { starts, horizonWeeks, asOf, populations }: StabilityDocument,
  { color, columns }: Surroundings,
): string {
  const [latest] = starts
  const first = starts.at(-1)
  const from =
    starts.length > 1 ? `from ${first?.slice(0, 10)} to ${latest?.slice(0, 10)}` : first?.slice(0, 10)
  const star = populations.length > 0 ? '* in force. ' : ''
  const text = `${star}${countOf(starts.length, 'starting date')} ${from ?? ''}, up to ${countOf(horizonWeeks, 'week')} each, the last until ${asOf.slice(0, 10)}. floor: agreement of models with no time between them, from the worst start; nothing above it can be judged. Jaccard: how surely the weakest segment is found again.`
  return `  ${color.dim(paragraph(text, columns - 2))}\n`
}

function curve(
  population: Population,
  { design }: StabilityDocument,
  { color, columns }: Surroundings,
): string {
  const { name, k, points, threshold, noiseFloor, notes } = population
  const drawn = points.map(({ ari }) => ari)
  const lowest = Math.min(threshold, noiseFloor ?? 1, ...drawn.map((value) => value ?? 1))
  const low = Math.max(0, Math.floor(lowest * 10) / 10 - 0.1)
  const levels = [
    ...(noiseFloor === null ? [] : [{ value: noiseFloor, mark: '·' }]),
    { value: threshold, mark: '─' },
  ]
  const plot = textPlot(
    drawn,
    points.map((point) => weeks(point.weeks)),
    levels,
    { width: columns, low, lines: Math.round((1 - low) * 10) + 1 },
  )
  const head = `  ${color.bold(name)}  ${color.dim(`time ARI by weeks, ${design}, k = ${k}; ─ threshold ${formatFixed(threshold, 2)}, · floor ${known(noiseFloor)}`)}`
  const said = [...new Set(notes)]
    .slice(0, 5)
    .map((note) => `  ${color.yellow(paragraph(note, columns - 2))}\n`)
  return `${head}\n${plot}\n${said.join('')}`
}

/** With two decimals; what rounds to nothing has no sign. */
const known = (value: number | null): string =>
  value === null ? 'n/a' : formatFixed(Math.abs(value) < 0.005 ? 0 : value, 2)

/** Whole weeks as they are, months with a decimal. */
function weeks(value: number | null): string {
  if (value === null) return 'n/a'
  return Number.isInteger(value) ? String(value) : formatFixed(value, 1)
}
