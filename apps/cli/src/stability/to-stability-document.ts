import { type CalendarRow, judgeTrace, retrainCalendar } from '@clientele/engine'
import type { StabilityDocument } from '../documents/stability-document.ts'
import type { Study, StudyLine, StudyPoint, StudyRequest, StudyStart } from './study.ts'

/** What was asked, beyond what was computed. */
export interface StabilityAsked extends Pick<StudyRequest, 'asOf' | 'grid' | 'populations'> {
  /** The design in force. */
  readonly design: StabilityDocument['design']
  readonly horizonWeeks: number
  readonly stepWeeks: number | null
  readonly threshold: number
}

/** A line with what the calendar says of it. */
interface ReadLine {
  readonly line: StudyLine
  readonly row: CalendarRow
  readonly inForce: boolean
}

type Line = StabilityDocument['designs'][number]

/** What a study found as the document that users get. */
export function toStabilityDocument(
  { lines }: Pick<Study, 'lines'>,
  asked: StabilityAsked,
): StabilityDocument {
  const { asOf, grid, design, horizonWeeks, stepWeeks, threshold } = asked
  const read = readLines(lines, asked)
  return {
    schemaVersion: 1,
    asOf,
    design,
    horizonWeeks,
    stepWeeks,
    threshold,
    starts: grid.map((start) => start.asOf),
    populations: read
      .filter(({ inForce }) => inForce)
      .flatMap(({ line, row }) => line.starts.slice(0, 1).map((latest) => populationOf(latest, row))),
    designs: read.map(designOf),
  }
}

function readLines(
  lines: readonly StudyLine[],
  { design, populations, threshold }: Pick<StabilityAsked, 'design' | 'populations' | 'threshold'>,
): ReadLine[] {
  const asked = lines.map(({ design: id, spec, starts }) => ({
    design: id,
    population: spec.name,
    k: spec.k,
    traces: starts,
  }))
  return retrainCalendar(asked, { threshold }).flatMap((row, index) => {
    const line = lines[index]
    if (line === undefined) return []
    const isKept = populations.some(({ name, k }) => name === row.population && k === row.k)
    return [{ line, row, inForce: row.design === design && isKept }]
  })
}

function populationOf(
  { start, points }: StudyStart,
  { population, k, threshold, retrainEveryWeeks: retrain }: CalendarRow,
): StabilityDocument['populations'][number] {
  const { judgeable, crossesAt, retrainEveryWeeks } = judgeTrace(start.floor, points, threshold)
  return {
    name: population,
    k,
    customers: start.customers,
    threshold,
    noiseFloor: start.floor.value,
    judgeable,
    points: points.map(({ asOf, weeks, ari, low, high }) => ({ date: asOf, weeks, ari, low, high })),
    crossesAt,
    retrainEveryWeeks,
    retrain,
    notes: notesOf(start.notes, points),
  }
}

function designOf({ line, row, inForce }: ReadLine): Line {
  const [latest] = line.starts
  return {
    design: row.design,
    windowDays: line.windowDays,
    population: row.population,
    k: row.k,
    inForce,
    customers: latest?.start.customers ?? 0,
    starts: row.starts,
    judgeableStarts: row.judgeableStarts,
    noiseFloor: row.floor,
    lowestJaccard: row.lowestJaccard,
    retrain: row.retrainEveryWeeks,
    held: row.held.map(({ threshold, weeks }) => ({
      threshold,
      ...weeks,
      starts: line.starts.map(({ start, points }) => judgeTrace(start.floor, points, threshold).weeksHeld),
    })),
    misassigned: row.misassigned.map((after) => ({ ...after })),
    drop: dropOf(latest, row),
    psi: shiftsOf(latest),
    notes: latest === undefined ? [] : notesOf(latest.start.notes, latest.points),
  }
}

/** The calendar has the drop of the only start that says why. */
function dropOf(latest: StudyStart | undefined, { drop: mean }: CalendarRow): Line['drop'] {
  const last = latest?.points.at(-1)
  const taken = last?.causes?.drop
  if (last === undefined || taken === undefined || taken === null) return null
  return { date: last.asOf, ...taken, causes: { ...taken.causes }, main: mean?.main ?? null }
}

function shiftsOf(latest: StudyStart | undefined): Line['psi'] {
  return (latest?.points.at(-1)?.causes?.shifts ?? []).map(({ feature, shift }) => ({
    feature,
    index: shift?.index ?? null,
    band: shift?.band ?? null,
  }))
}

function notesOf(first: readonly string[], points: readonly StudyPoint[]): string[] {
  const later = points.flatMap(({ asOf, notes }) => notes.map((note) => `${asOf.slice(0, 10)}: ${note}`))
  return [...first, ...later]
}
