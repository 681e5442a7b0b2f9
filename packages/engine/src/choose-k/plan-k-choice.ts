import type { KMeansFit } from '../kmeans/finish-fit.ts'
import type { KMeansSweepOptions } from '../kmeans/kmeans.ts'
import type { Matrix } from '../matrix.ts'
import { createRandom } from '../random.ts'
import type { BootstrapJaccard, BootstrapJaccardOptions } from '../validation/resampling/bootstrap-jaccard.ts'
import { type CanonicalRows, canonicalRows, selectRows } from '../validation/resampling/canonical-rows.ts'
import type { GapOptions, GapStatistic } from '../validation/resampling/gap-statistic.ts'
import type {
  PredictionStrength,
  PredictionStrengthOptions,
} from '../validation/resampling/prediction-strength.ts'
import type { JobControl } from '../validation/run-jobs.ts'
import type { Silhouette } from '../validation/silhouette/silhouette.ts'
import { candidatesOf } from './judge-candidates.ts'
import type { KChoice } from './k-choice.ts'
import type { KChoiceSettings } from './k-choice-options.ts'
import { favouritesOf, pickK } from './pick-k.ts'

/** Everything about the candidates that takes long to compute. */
export interface KMeasures {
  /** Of k = 1, then of each candidate. */
  readonly fits: readonly KMeansFit[]
  readonly silhouettes: readonly Silhouette[]
  /** Over k = 1, then each candidate. */
  readonly gap: GapStatistic
  /** Over the candidates. */
  readonly strength: PredictionStrength
  readonly jaccards: readonly BootstrapJaccard[]
}

/** What to compute, and how to come to a choice with it. */
export interface KChoicePlan {
  readonly ks: readonly number[]
  /** What gap, bootstrap and prediction strength see: all rows, or a random sample. */
  readonly sample: Matrix
  /** Rows of the silhouette's sample; null: exact. */
  readonly silhouetteSample: number | null
  readonly sweep: KMeansSweepOptions
  readonly gap: Omit<GapOptions, keyof JobControl>
  readonly strength: Omit<PredictionStrengthOptions, keyof JobControl>
  readonly jaccard: (k: number) => Omit<BootstrapJaccardOptions, keyof JobControl>
  readonly finish: (measures: KMeasures) => KChoice
}

/** Rows of the silhouette's sample, of more rows than `sampleSize`. */
const SILHOUETTE_SAMPLE = 2000

/** The plan, or the choice itself when the rows carry no candidate. */
export function planKChoice(rows: Matrix, settings: KChoiceSettings): KChoicePlan | KChoice {
  const { seed, restarts, sampleSize, asked } = settings
  if (rows.rows === 0) return nothingToCompare(0, 0, asked)
  const table = canonicalRows('chooseK', rows)
  const sample = drawRows(table, sampleSize, seed)
  const most = Math.min(table.distinct - 1, Math.floor(sample.rows / 2))
  const eligible = settings.ks.filter((k) => k <= most)
  if (eligible.length === 0) return nothingToCompare(rows.rows, table.distinct, asked)

  const judged = asked !== null && asked > 1 && asked <= most ? [asked] : []
  const ks = [...new Set([...eligible, ...judged])].sort((a, b) => a - b)
  const resampling = { seed, restarts: Math.ceil(restarts / 2) }
  return {
    ks,
    sample,
    silhouetteSample: rows.rows > sampleSize ? SILHOUETTE_SAMPLE : null,
    sweep: { ks: [1, ...ks], seed, restarts },
    gap: { ...resampling, ks: [1, ...ks], references: settings.references },
    strength: { ...resampling, ks, splits: settings.splits },
    jaccard: (k) => ({ ...resampling, k, samples: settings.samples }),
    finish: (measures) => {
      const candidates = candidatesOf(rows, ks, measures, { ...settings, eligible })
      const compared = candidates.filter(({ k }) => eligible.includes(k))
      const own = candidates.find(({ k }) => k === asked)
      return {
        ...pickK(compared),
        candidates,
        favourites: favouritesOf(compared, measures.gap.points),
        asked:
          asked === null ? null : { k: asked, verdicts: own?.criteria ?? null, votes: own?.votes ?? null },
        sampledRows: sample.rows,
      }
    },
  }
}

function nothingToCompare(rows: number, distinct: number, asked: number | null): KChoice {
  return {
    k: null,
    reason: { code: 'nothing-to-compare', rows, distinct },
    candidates: [],
    favourites: null,
    asked: asked === null ? null : { k: asked, verdicts: null, votes: null },
    sampledRows: rows,
  }
}

/** Up to `size` rows, drawn without replacement (partial Fisher-Yates shuffle). */
function drawRows({ rows }: CanonicalRows, size: number, seed: number): Matrix {
  if (rows.rows <= size) return rows
  const random = createRandom(seed)
  const order = Uint32Array.from({ length: rows.rows }, (_, row) => row)
  for (let place = 0; place < size; place++) {
    const other = place + Math.floor(random() * (rows.rows - place))
    ;[order[place], order[other]] = [order[other], order[place]]
  }
  return selectRows(rows, order.subarray(0, size))
}
