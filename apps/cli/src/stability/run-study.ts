import type { Shop, StabilityStore } from '@clientele/sql-eda'
import { followLine, type Tracer } from './follow-line.ts'
import { readStudyDates } from './read-study-dates.ts'
import type { Study, StudyRequest } from './study.ts'
import { studyLines } from './study-lines.ts'
import { unitMemory } from './unit-memory.ts'
import { workAt } from './work-at.ts'

/** What surrounds a study. */
export interface StudyContext {
  readonly tracer: Tracer
  /** Where finished pieces are kept; null: nowhere. */
  readonly store: Pick<StabilityStore, 'units' | 'keepUnits'> | null
  readonly onProgress: (progress: StudyProgress) => void
  readonly signal: AbortSignal
}

export interface StudyProgress {
  /** The date that is worked on, and its place among all. */
  readonly asOf: string
  readonly date: number
  readonly dates: number
  /** Share of the work that is behind, 0 to 1. */
  readonly done: number
}

/**
 * Follows every line from every starting date, date by date: features are read once for all designs of a window, and a
 * date's refit is made once for all starts. Pieces that the store knows are not made again.
 *
 * @throws what reading and fitting throw, and the reason of the signal; what is finished by then stays in the store.
 */
export async function runStudy(
  shop: Shop,
  request: StudyRequest,
  { tracer, store, onProgress, signal }: StudyContext,
): Promise<Study> {
  const { grid, trace: options } = request
  const memory = unitMemory(store)
  const planned = studyLines(request, shop.relations.has('reviews'))
  const lines = planned.map((line) => ({ ...line, ...followLine(line, grid, { tracer, memory, options }) }))
  const dates = [...new Set(grid.flatMap(({ asOf, points }) => [asOf, ...points]))].sort()
  const work = dates.map((asOf) => workAt(grid, asOf))
  const all = work.reduce((sum, share) => sum + share, 0)
  const designs = planned.map(({ design }) => design)
  let index = 0
  let behind = 0
  for await (const date of readStudyDates(shop, designs, dates)) {
    await memory.look(lines.flatMap((line) => line.keysAt(date)))
    let finished = 0
    const share = work[index] ?? 0
    const progress = (): void =>
      onProgress({
        asOf: date.asOf,
        date: index + 1,
        dates: dates.length,
        done: (behind + (share * finished) / lines.length) / all,
      })
    progress()
    // one after the other on few threads, so that pieces are finished as early as they can be
    await Promise.all(
      lines.map(async (line) => {
        signal.throwIfAborted()
        await line.follow(date)
        await memory.keep()
        finished++
        progress()
      }),
    )
    behind += share
    index++
  }
  return {
    lines: lines.map(({ design, spec, found }) => ({
      design: design.id,
      windowDays: design.windowDays,
      spec,
      starts: found(),
    })),
    keys: memory.used(),
    computed: memory.computed,
    recalled: memory.recalled,
  }
}
