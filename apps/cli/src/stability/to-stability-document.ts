import { ascending, judgeTrace, quantile, STABILITY_THRESHOLDS, type TraceJudgement } from '@clientele/engine'
import type { StabilityDocument } from '../documents/stability-document.ts'
import { overStarts } from './over-starts.ts'
import type { Study, StudyLine, StudyPoint, StudyRequest, StudyStart } from './study.ts'

/** Weeks after which it is said how many customers would be elsewhere. */
const MISASSIGNED_WEEKS: readonly number[] = [4, 8, 12, 26]

/** Calendar months do not end on whole weeks. */
const HALF_A_WEEK = 0.5

/** What was asked, beyond what was computed. */
export interface StabilityAsked extends Pick<StudyRequest, 'asOf' | 'grid' | 'populations'> {
  /** The design in force. */
  readonly design: StabilityDocument['design']
  readonly horizonWeeks: number
  readonly stepWeeks: number | null
  readonly threshold: number
}

type Line = StabilityDocument['designs'][number]

/** What a study found as the document that users get. */
export function toStabilityDocument(study: Study, asked: StabilityAsked): StabilityDocument {
  const { asOf, grid, design, populations, horizonWeeks, stepWeeks, threshold } = asked
  const isInForce = (line: StudyLine): boolean =>
    line.design === design && populations.some(({ name, k }) => name === line.spec.name && k === line.spec.k)
  return {
    schemaVersion: 1,
    asOf,
    design,
    horizonWeeks,
    stepWeeks,
    threshold,
    starts: grid.map((start) => start.asOf),
    populations: study.lines
      .filter(isInForce)
      .flatMap((line) => line.starts.slice(0, 1).map((latest) => populationOf(line, latest, threshold))),
    designs: study.lines.map((line) => lineOf(line, isInForce(line), threshold)),
  }
}

function populationOf(
  line: StudyLine,
  { start, points }: StudyStart,
  threshold: number,
): StabilityDocument['populations'][number] {
  const { judgeable, crossesAt, retrainEveryWeeks } = judgeTrace(start.floor, points, threshold)
  return {
    name: line.spec.name,
    k: line.spec.k,
    customers: start.customers,
    threshold,
    noiseFloor: start.floor.value,
    judgeable,
    points: points.map(({ asOf, weeks, ari, low, high }) => ({ date: asOf, weeks, ari, low, high })),
    crossesAt,
    retrainEveryWeeks,
    retrain: retrainOf(line, threshold),
    notes: notesOf(start.notes, points),
  }
}

function lineOf({ starts, ...line }: StudyLine, inForce: boolean, threshold: number): Line {
  const floors = starts.map(({ start }) => start.floor.value)
  const jaccards = starts.map(({ start }) => start.lowestJaccard)
  const [latest] = starts
  return {
    design: line.design,
    windowDays: line.windowDays,
    population: line.spec.name,
    k: line.spec.k,
    inForce,
    customers: latest?.start.customers ?? 0,
    noiseFloor: { latest: floors[0] ?? null, lowest: least(floors), highest: most(floors) },
    judgeable: latest !== undefined && judgeTrace(latest.start.floor, latest.points, threshold).judgeable,
    retrain: retrainOf({ starts }, threshold),
    lowestJaccard: { latest: jaccards[0] ?? null, lowest: least(jaccards) },
    held: STABILITY_THRESHOLDS.map((level) => {
      const weeks = judgements({ starts }, level).map((judged) => judged?.weeksHeld ?? null)
      return { threshold: level, over: overStarts(weeks), starts: weeks }
    }),
    misassigned: MISASSIGNED_WEEKS.map((weeks) => misassignedAt(starts, weeks)),
    notes: latest === undefined ? [] : notesOf(latest.start.notes, latest.points),
  }
}

/** One a start; null where there was nobody to model. */
function judgements({ starts }: Pick<StudyLine, 'starts'>, threshold: number): (TraceJudgement | null)[] {
  return starts.map(({ start, points }) =>
    start.model === null ? null : judgeTrace(start.floor, points, threshold),
  )
}

function retrainOf(line: Pick<StudyLine, 'starts'>, threshold: number): Line['retrain'] {
  return overStarts(judgements(line, threshold).map((judged) => judged?.retrainEveryWeeks ?? null))
}

function misassignedAt(starts: readonly StudyStart[], weeks: number): Line['misassigned'][number] {
  const at = starts.map(({ points }) => points.find((point) => Math.abs(point.weeks - weeks) < HALF_A_WEEK))
  const shares = ascending(at.flatMap((point) => (point?.ari == null ? [] : (point.misassigned.share ?? []))))
  const [latest] = at
  return {
    weeks,
    latest: latest === undefined || latest.ari === null ? null : { ...latest.misassigned },
    medianShare: shares.length === 0 ? null : quantile(shares, 0.5),
    worstShare: shares.at(-1) ?? null,
  }
}

function notesOf(first: readonly string[], points: readonly StudyPoint[]): string[] {
  const later = points.flatMap(({ asOf, notes }) => notes.map((note) => `${asOf.slice(0, 10)}: ${note}`))
  return [...first, ...later]
}

const least = (values: readonly (number | null)[]): number | null => edge(values, Math.min)
const most = (values: readonly (number | null)[]): number | null => edge(values, Math.max)

function edge(values: readonly (number | null)[], pick: (...values: number[]) => number): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : pick(...known)
}
