import { agreementCurve } from '../../charts/agreement-curve.ts'
import type { ChartLayout } from '../../charts/layout.ts'
import { type SegmentQualityRow, segmentQuality } from '../../charts/segment-quality.ts'
import type { PlaybookKVotes } from '../../document/population/k-votes.ts'
import type { PlaybookPopulation } from '../../document/population/population.ts'
import type { PlaybookPopulationStability } from '../../document/population/population-stability.ts'
import type { Issue } from '../../issue.ts'
import { trustBand } from '../../measure/quality-bands.ts'
import { ariWords, dropWords, lastsWords, shiftWords, silhouetteWords } from './trust-words.ts'

/** What is known of the models of one population: separation, recovery, agreement over time, shifts, votes. */
export function populationTrust(issue: Issue, population: PlaybookPopulation, index: number): object {
  const { text } = issue
  const { rule, stability, kVotes } = population
  const title = text.population(rule.minFrequency, rule.maxFrequency)
  return {
    title,
    chart: qualityChart(issue, population, { title, index }),
    silhouette: silhouetteWords(issue, population),
    ari: ariWords(issue, population),
    stability: stability === undefined ? null : lastsWords(issue, stability),
    shifts: shiftWords(issue, population),
    drop: stability === undefined ? null : dropWords(issue, stability),
    curve: stability === undefined ? null : curve(issue, stability, index),
    votes: kVotes === undefined ? null : voteRows(issue, kVotes),
  }
}

function qualityChart(
  issue: Issue,
  population: PlaybookPopulation,
  { title, index }: { readonly title: string; readonly index: number },
): object | null {
  const { text, format } = issue
  const rows: SegmentQualityRow[] = (population.segmentQuality?.rows ?? []).flatMap((row) => {
    const segment = issue.segments.find(({ id }) => id === row.segment)
    return segment === undefined || segment.customers === 0 ? [] : [{ ...row, segment }]
  })
  if (rows.length === 0) return null
  const verdicts = format.list(
    rows.map(({ segment, jaccard }) =>
      text.quality.segmentVerdict({
        segment: segment.name,
        jaccard: format.decimal(jaccard, 2),
        band: text.quality.bands[trustBand(jaccard)],
      }),
    ),
  )
  const words = {
    silhouette: text.quality.separation,
    jaccard: text.quality.recovery,
    bands: text.quality.bands,
  }
  const draw = (layout: ChartLayout): string =>
    segmentQuality(issue, rows, words, layout, {
      id: `chart-trust-${index + 1}-${layout}`,
      title: text.quality.chart(title),
      description: text.quality.chartDescription({ population: title, verdicts }),
    })
  return { wide: draw('wide'), narrow: draw('narrow') }
}

function curve(issue: Issue, stability: PlaybookPopulationStability, index: number): object | null {
  const { text, format } = issue
  const { points = [], threshold, noiseFloor, horizonWeeks } = stability
  if (!points.some(({ ari }) => ari !== null)) return null
  const draw = (layout: ChartLayout): string =>
    agreementCurve(issue, points, { threshold, floor: noiseFloor, weeks: text.quality.weeks }, layout, {
      id: `chart-agreement-${index + 1}-${layout}`,
      title: text.quality.curve,
      description: text.quality.curveDescription({
        weeks: format.count(horizonWeeks),
        threshold: format.decimal(threshold, 2),
      }),
    })
  return {
    wide: draw('wide'),
    narrow: draw('narrow'),
    read: text.quality.curveRead({
      threshold: format.decimal(threshold, 2),
      floor: noiseFloor === null ? null : format.decimal(noiseFloor, 2),
    }),
  }
}

function voteRows({ text, format }: Issue, { candidates }: PlaybookKVotes): object[] {
  const vote = (given: boolean): string => (given ? text.quality.yes : text.quality.no)
  return candidates.map((candidate) => ({
    k: format.count(candidate.k),
    cells: [
      format.decimal(candidate.silhouette, 2),
      format.decimal(candidate.thinning, 2),
      format.decimal(candidate.lowestJaccard, 2),
      format.decimal(candidate.predictionStrength, 2),
      format.share(candidate.smallestShare),
      vote(candidate.votes.shape),
      vote(candidate.votes.stability),
      vote(candidate.votes.usability),
    ],
  }))
}
