import { segmentColours } from './design/segment-colours.ts'
import type { Kpi, KpiId } from './document/kpi.ts'
import type { PlaybookDocument } from './document/playbook-document.ts'
import type { PlaybookPopulation } from './document/population.ts'
import type { PlaybookSegment } from './document/segment.ts'
import { createFormatter, type Formatter } from './format/formatter.ts'
import type { Catalogue } from './language/catalogue.ts'
import { catalogues } from './language/catalogues.ts'
import type { Language } from './language/language.ts'
import { type BaseRate, baseRate } from './measure/base-rate.ts'
import { type Measurability, measurability } from './measure/measurability.ts'
import { type Play, playFor } from './plays/play-for.ts'

/** A segment with everything that pages say about it beyond the document. */
export interface IssueSegment extends Omit<PlaybookSegment, 'name'> {
  readonly name: string
  /** Running number over all populations, from 1: its short label in charts and tables. */
  readonly number: number
  /** Index into the palette. */
  readonly colour: number
  readonly population: PlaybookPopulation
  readonly play: Play
  readonly base: BaseRate | null
  readonly measurable: Measurability | null
}

/** What every page is made from: the document, the words, the formats and the segments in reading order. */
export interface Issue {
  readonly document: PlaybookDocument
  readonly language: Language
  readonly text: Catalogue
  readonly format: Formatter
  readonly segments: readonly IssueSegment[]
  readonly colours: ReadonlyMap<string, number>
  /** Customers of all populations. */
  readonly customers: number
  kpi(id: KpiId): Kpi | null
}

export function prepareIssue(document: PlaybookDocument, language: Language): Issue {
  const text = catalogues[language]
  const colours = segmentColours(document)
  const owners = document.populations.flatMap((population) =>
    population.segments.map((segment) => ({ segment, population })),
  )
  return {
    document,
    language,
    text,
    format: createFormatter(language, document.shop.currency),
    colours,
    customers: document.populations.reduce((sum, population) => sum + population.customers, 0),
    kpi: (id) => document.kpis.find((kpi) => kpi.id === id) ?? null,
    segments: owners.map(({ segment, population }, index) => {
      const base = baseRate(document, segment.id)
      return {
        ...segment,
        name: segment.name[language],
        number: index + 1,
        colour: colours.get(segment.id) ?? 0,
        population,
        play: playFor(segment.traits, text.plays),
        base,
        measurable: base === null ? null : measurability(base.value, segment.customers),
      }
    }),
  }
}
