import { startWorkers } from '@clientele/engine/workers'
import { openStabilityStore, type Shop } from '@clientele/sql-eda'
import { historyPlace } from '../config/history-place.ts'
import type { Settings } from '../config/settings.ts'
import { countOf } from '../console/numbers.ts'
import type { Progress } from '../console/terminal/progress.ts'
import type { StabilityDocument } from '../documents/stability-document.ts'
import { threadCount } from '../runtime/thread-count.ts'
import { modelsKey } from './models-key.ts'
import type { KChoices } from './parse-k-choices.ts'
import { runStudy } from './run-study.ts'
import type { StudyDates } from './study-dates.ts'
import type { StudyOptions } from './study-options.ts'
import { toStabilityDocument } from './to-stability-document.ts'

/** Half of what the engine takes: there are several starting dates, and the mean of each changes in the third decimal. */
const JACCARD_SAMPLES = 50

/** Everything that a study is asked. */
export interface ShopStudy extends StudyOptions, StudyDates {
  readonly ks: KChoices
}

/** Studies the stability of a shop's models; pieces that are finished stay in the state, the result too. */
export async function studyShop(
  shop: Shop,
  settings: Settings,
  study: ShopStudy,
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<StabilityDocument> {
  const { asOf, grid, designs, ks, horizonWeeks, step, threshold } = study
  const { populations, seed, design, state } = settings
  const store = await openStabilityStore(historyPlace(state))
  const workers = startWorkers({ threads: threadCount() })
  try {
    progress.start('stability')
    const found = await runStudy(
      shop,
      { asOf, grid, designs, populations, ks, trace: { seed, jaccardSamples: JACCARD_SAMPLES } },
      {
        tracer: {
          startTrace: (point, spec, options) => workers.startTrace(point, spec, { ...options, signal }),
          refitPopulation: (point, spec, options) =>
            workers.refitPopulation(point, spec, { ...options, signal }),
        },
        store,
        signal,
        onProgress: ({ asOf: date, date: number, dates, done }) =>
          progress.update(`${date.slice(0, 10)}, ${number} of ${countOf(dates, 'date')}`, done),
      },
    )
    const document = toStabilityDocument(found, {
      asOf,
      grid,
      populations,
      design,
      horizonWeeks,
      stepWeeks: step === 'monthly' ? null : step,
      threshold,
    })
    const result =
      document.populations.length === 0 ? null : { settings: modelsKey(shop, settings), asOf, document }
    await store.keepResult(result, found.keys)
    progress.done(
      `${countOf(found.lines.length, 'model')} from ${countOf(grid.length, 'starting date')}${found.recalled === 0 ? '' : `, ${found.recalled} of ${found.recalled + found.computed} pieces from before`}`,
    )
    return document
  } finally {
    await workers.close()
    await store.close()
  }
}
