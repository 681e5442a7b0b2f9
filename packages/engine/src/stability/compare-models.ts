import { featureColumn } from '../feature-table.ts'
import { toModelSpace } from '../populations/population-model.ts'
import { crossLabels } from '../validation/agreement/contingency-table.ts'
import { ariInterval, indexOfTable } from './ari-interval.ts'
import { type Misassigned, misassigned } from './misassigned.ts'
import { labelsAmong, modelLabels } from './model-labels.ts'
import { pointCauses } from './point-causes.ts'
import { seededBy } from './seeded-by.ts'
import type { TracePoint, TracePointJob } from './trace-point.ts'
import { type RefitComparison, warmRefit } from './warm-refit.ts'

type Comparison = Omit<TracePoint, 'asOf' | 'weeks' | 'customers'>

const NOBODY: Misassigned = { customers: 0, share: null, revenue: 0, revenueShare: null }

/** What the old model and the refit make of the customers of the later date. */
export function compareModels({ start, refit, days, settings }: TracePointJob): Comparison {
  const { table, rows, model: cold, notes } = refit
  const undefinedPoint = {
    ari: null,
    low: null,
    high: null,
    misassigned: NOBODY,
    refit: null,
    causes: null,
    model: cold,
  }
  if (cold === null) return { ...undefinedPoint, notes }
  if (start.model === null) {
    return { ...undefinedPoint, notes: [...notes, 'There was nobody to fit a model on at the start.'] }
  }
  const points = toModelSpace(cold, table, rows)
  const { model, comparison } = warmRefit(start.model, cold, points)
  const before = modelLabels(start.model, table, rows)
  const after = labelsAmong(model, points)
  const { rows: first, cols: second, counts } = crossLabels('tracePoint', before, after)
  const cols = second.values.length
  const ari = indexOfTable(counts, cols, rows.length)
  const random = seededBy(settings.seed, ['interval', start.spec.name, start.asOf, refit.asOf])
  const interval =
    ari === null
      ? { low: null, high: null }
      : ariInterval(counts, cols, { samples: settings.intervalSamples, random })
  const monetary = featureColumn(table, 'monetary')
  return {
    ari,
    ...interval,
    misassigned: misassigned(
      { counts, cols },
      { before: first.labels, after: second.labels },
      Float64Array.from(rows, (row) => monetary[row]),
    ),
    refit: comparison,
    causes: settings.causes
      ? pointCauses({ ...start, model: start.model }, refit, { model, days, settings })
      : null,
    model,
    notes: [...notes, ...notesOn(ari, comparison)],
  }
}

function notesOn(ari: number | null, { warmInertia, guard }: RefitComparison): string[] {
  const notes: string[] = []
  if (ari === null)
    notes.push('One of the two models has all customers in one cluster; their agreement is undefined.')
  if (warmInertia === null)
    notes.push('The old centroids were no start for the refit, which has other features or another k.')
  if (guard === 'cold-won') {
    notes.push('Fresh starts found more than one percent less inertia than the old centroids lead to.')
  }
  return notes
}
