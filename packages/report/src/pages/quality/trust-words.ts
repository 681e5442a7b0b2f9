import type { PlaybookPopulation } from '../../document/population/population.ts'
import type {
  PlaybookDropCause,
  PlaybookPopulationStability,
} from '../../document/population/population-stability.ts'
import type { Issue } from '../../issue.ts'
import { shiftBand } from '../../measure/quality-bands.ts'

/** Parts of a drop below this explain nothing. */
const telling = 0.005

/** How well separated all customers of a population are, and from how many it was computed. */
export function silhouetteWords({ text, format }: Issue, { silhouette }: PlaybookPopulation): object {
  if (silhouette === null) return { value: text.method.noSilhouette, how: null }
  const customers = format.count(silhouette.sampleSize)
  const exact = silhouette.method === 'exact'
  const value = format.decimal(silhouette.value, 3)
  return {
    value: exact
      ? value
      : text.method.silhouetteValue({
          value,
          low: format.decimal(silhouette.low, 3),
          high: format.decimal(silhouette.high, 3),
        }),
    how: exact ? text.method.silhouetteExact(customers) : text.method.silhouetteSampled(customers),
  }
}

/** Agreement with the model of the month before. */
export function ariWords({ text, format }: Issue, { ari }: PlaybookPopulation): string {
  if (ari === null) return text.method.ariNone
  return text.method.ariValue({
    value: format.decimal(ari.value, 3),
    customers: format.count(ari.customers),
    model: ari.previousModelId,
  })
}

/** How long models of this population last, from the last study. */
export function lastsWords({ text, format }: Issue, stability: PlaybookPopulationStability): string {
  const { retrainEveryWeeks, medianWeeks, noiseFloor } = stability
  const known = (value: number | null, digits: number): string =>
    value === null ? text.notAvailable : format.decimal(value, digits)
  const words = {
    threshold: format.decimal(stability.threshold, 2),
    weeks: known(retrainEveryWeeks, 0),
    median: known(medianWeeks, 0),
    starts: format.count(stability.starts),
    oneStart: stability.starts === 1,
    horizon: format.count(stability.horizonWeeks),
    date: format.date(stability.asOf),
    floor: known(noiseFloor, 2),
  }
  if (retrainEveryWeeks === null) return text.method.stabilityUnknown(words)
  return retrainEveryWeeks === 0 ? text.method.stabilityNow(words) : text.method.stabilityKeep(words)
}

/** How far each feature moved since the month before; null where that is not known. */
export function shiftWords({ text, format }: Issue, { shifts }: PlaybookPopulation): string | null {
  if (shifts === undefined || shifts.rows.length === 0) return null
  return format.list(
    shifts.rows.map(({ feature, index }) =>
      text.quality.shift({
        feature: text.features[feature] ?? feature,
        index: index === null ? text.notAvailable : format.decimal(index, 3),
        band: index === null ? null : text.quality.shiftBands[shiftBand(index)],
      }),
    ),
  )
}

/** Why agreement had fallen by the end of the study, the largest cause first. */
export function dropWords({ text, format }: Issue, { drop }: PlaybookPopulationStability): string | null {
  if (!drop || drop.drop < telling) return null
  const causes = (Object.entries(drop.causes) as [PlaybookDropCause, number][])
    .filter(([, part]) => Math.abs(part) >= telling)
    .sort(([, one], [, other]) => other - one)
  return text.quality.drop({
    drop: format.decimal(drop.drop, 2),
    causes: format.list(
      causes.map(([cause, part]) =>
        text.quality.cause({ name: text.quality.causes[cause], part: format.decimal(part, 2) }),
      ),
    ),
  })
}
