import { SHIFT_BANDS, STABILITY_BANDS } from '@clientele/engine'
import type { PlaybookPopulation } from '../../document/population/population.ts'
import type { Issue } from '../../issue.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { populationTrust } from './population-trust.ts'
import { qualityRules } from './quality-rules.ts'
import { qualityTemplate } from './quality-template.ts'

/** How far each segment can be trusted, how long the models last, and what moved. */
export const qualityPage: Page = {
  id: 'quality',
  template: qualityTemplate,
  rules: qualityRules,
  title: (text) => text.quality.title,
  isPresent: ({ document }) => document.populations.some(({ model }) => model !== null),
  view: (issue: Issue) => {
    const { text } = issue
    const modelled = issue.document.populations.filter(({ model }) => model !== null)
    return {
      head: {
        lead: text.quality.lead,
        separationWhole: text.method.silhouette,
        ari: text.method.ari,
        lasts: text.method.stability,
        shifts: text.quality.shifts,
        why: text.quality.why,
        curve: text.quality.curve,
        votes: text.quality.votes,
        voteHeads: Object.values(text.quality.voteColumns),
        voteRule: text.quality.voteRule,
      },
      populations: modelled.map((population) =>
        populationTrust(issue, population, issue.document.populations.indexOf(population)),
      ),
      rules: rules(issue, modelled),
      sources: sourceNote(issue, sourcesOf(modelled)),
    }
  },
}

/** What the figures above mean, with the limits that are used; only of those that are shown. */
function rules({ text, format }: Issue, populations: readonly PlaybookPopulation[]): string[] {
  const limit = (band: string, bands: readonly { band: string; from: number }[]): string =>
    format.decimal(bands.find((entry) => entry.band === band)?.from ?? 0, 2)
  const judged = populations.flatMap(({ segmentQuality }) => segmentQuality ?? [])
  const [first] = judged
  return [
    text.method.silhouetteMeaning,
    ...(first === undefined
      ? []
      : [
          text.quality.jaccardRule({
            samples: format.count(first.samples),
            doubtful: limit('doubtful', STABILITY_BANDS),
            stable: limit('stable', STABILITY_BANDS),
            highlyStable: limit('highlyStable', STABILITY_BANDS),
          }),
        ]),
    text.method.ariMeaning,
    ...(populations.some(({ shifts }) => shifts !== undefined)
      ? [
          text.quality.shiftRule({
            moderate: limit('moderate', SHIFT_BANDS),
            large: limit('large', SHIFT_BANDS),
          }),
        ]
      : []),
  ]
}

function sourcesOf(populations: readonly PlaybookPopulation[]): string[] {
  return populations.flatMap(({ source, segmentQuality, shifts, stability, kVotes, ari }) => [
    source,
    ...(ari === null ? [] : ['adjustedRandIndex']),
    ...[segmentQuality, shifts, stability, kVotes].flatMap((section) => section?.source ?? []),
  ])
}
