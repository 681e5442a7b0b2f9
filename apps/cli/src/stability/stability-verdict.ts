import type { StabilityDocument } from '../documents/stability-document.ts'

type Population = StabilityDocument['populations'][number]

type Line = StabilityDocument['designs'][number]

/** What to do about the model of a population, in sentences for a manager. */
export function stabilityVerdict(
  {
    name,
    customers,
    k,
    judgeable,
    noiseFloor,
    points,
    threshold,
    crossesAt,
    retrainEveryWeeks,
    retrain,
  }: Population,
  { starts, horizonWeeks, designs }: Pick<StabilityDocument, 'starts' | 'horizonWeeks' | 'designs'>,
): string {
  const level = threshold.toFixed(2)
  if (customers === 0) return 'There was no customer at the latest start, so nothing can be judged.'
  if (noiseFloor === null || (crossesAt === null && points.every(({ ari }) => ari === null)))
    return 'There is a single segment, or none, on one side of every comparison: agreement says nothing.'
  if (!judgeable)
    return `Cannot be judged at ${level}: at the latest start, models of the same ${customers} customers on the same day already differ down to ${noiseFloor.toFixed(2)}. ${otherModels(
      designs.filter(({ population }) => population === name),
      level,
    )}`
  const alarm =
    crossesAt === null ? '' : ` From the latest start it fell below ${level} on ${crossesAt.slice(0, 10)}.`
  const { worst } = retrain
  if (worst === null)
    return `Going by the latest start alone, ${weeksKept(k, retrainEveryWeeks ?? 0)}; from some of ${starts.length} starting dates it cannot be judged at ${level}, since models of the same customers on the same day already differ more.${alarm}`
  // steps need not end at the horizon
  const looked = Math.min(horizonWeeks, Math.floor(points.at(-1)?.weeks ?? 0))
  if (worst >= looked)
    return `Keep the ${k} segments for ${week(looked)}, as far as was looked: from ${every(starts.length)} the model stayed above ${level}.`
  const median =
    retrain.median === null || retrain.median === worst ? '' : `, from the median one ${week(retrain.median)}`
  const held = `from ${starts.length === 1 ? every(1) : `the worst of ${starts.length} starting dates`} the model stays above ${level} for ${week(worst)}${median}`
  const advice = weeksKept(k, worst)
  return `${advice.charAt(0).toUpperCase()}${advice.slice(1)}: ${held}.${alarm}`
}

/** What can be judged instead, as far as it was studied. */
function otherModels(lines: readonly Line[], level: string): string {
  const [best] = lines
    .filter(({ inForce, retrain }) => !inForce && retrain.worst !== null)
    .toSorted((a, b) => (b.retrain.worst ?? 0) - (a.retrain.worst ?? 0))
  if (best !== undefined)
    return `Of the models in the table, ${best.design} with ${best.k} segments can be, and stays above ${level} for ${week(best.retrain.worst ?? 0)} from the worst start.`
  return lines.length > 1
    ? `Nor can any of the ${lines.length} models in the table from every start. Ask for another number of segments or a lower threshold; few customers give chance much room.`
    : 'Ask for another number of segments, another design or a lower threshold.'
}

function weeksKept(k: number, weeks: number): string {
  return weeks === 0
    ? 'fit a new model for every issue'
    : `keep the ${k} segments for ${week(weeks)}, then fit anew`
}

function every(starts: number): string {
  return starts === 1 ? 'the one starting date' : `all ${starts} starting dates`
}

function week(value: number): string {
  const rounded = Number.isInteger(value) ? String(value) : value.toFixed(1)
  return `${rounded} week${value === 1 ? '' : 's'}`
}
