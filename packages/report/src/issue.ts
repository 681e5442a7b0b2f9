import { FEWEST_EVENTS } from '@clientele/engine'
import { changedPlay } from './actions/changed-play.ts'
import { givenChanges } from './actions/given-changes.ts'
import { segmentColours } from './design/segment-colours.ts'
import type { Kpi, KpiId } from './document/kpi.ts'
import type { PlaybookDocument } from './document/playbook-document.ts'
import type { PlaybookPopulation } from './document/population/population.ts'
import type { PlaybookSegment } from './document/population/segment.ts'
import type { Edition } from './edition.ts'
import { createFormatter, type Formatter } from './format/formatter.ts'
import { isolate } from './format/isolate.ts'
import type { Catalogue } from './language/catalogue.ts'
import { catalogues } from './language/catalogues.ts'
import type { Language } from './language/language.ts'
import { type BaseRate, baseRate, shopRate } from './measure/base-rate.ts'
import { type IdleCause, idleCause } from './measure/idle-cause.ts'
import { type Measurability, measurabilityOf, type Verdict, verdict } from './measure/measurability.ts'
import { type Prize, prize } from './measure/prize.ts'
import { testPool } from './measure/test-pool.ts'
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
  readonly verdict: Verdict
  /** What a fifth more orders in a month would be; null when not known. */
  readonly prize: Prize | null
}

/** What every page is made from: the document, the words, the formats and the segments in reading order. */
export interface Issue {
  readonly document: PlaybookDocument
  /** Of names and texts that the document holds in several languages. */
  readonly language: Language
  readonly edition: Edition
  readonly text: Catalogue
  readonly format: Formatter
  readonly segments: readonly IssueSegment[]
  readonly colours: ReadonlyMap<string, number>
  /** Customers of all populations. */
  readonly customers: number
  /** What all customers together could show in a test. */
  readonly whole: Measurability | null
  /** What can move a customer who orders nothing. */
  readonly idleCause: IdleCause
  kpi(id: KpiId): Kpi | null
}

export function prepareIssue(
  document: PlaybookDocument,
  language: Language,
  edition: Edition = 'full',
  text: Catalogue = catalogues[language],
): Issue {
  const colours = segmentColours(document)
  const owners = document.populations.flatMap((population) =>
    population.segments.map((segment) => ({ segment, population })),
  )
  const customers = document.populations.reduce((sum, population) => sum + population.customers, 0)
  const whole = measurabilityOf(shopRate(document), customers)
  const pool = testPool(
    owners.map(({ segment: { id, customers } }) => ({ id, customers, base: baseRate(document, id) })),
  )
  return {
    document,
    language,
    edition,
    text,
    format: createFormatter(text.locale, document.shop.currency),
    colours,
    customers,
    whole,
    idleCause: idleCause(document),
    kpi: (id) => document.kpis.find((kpi) => kpi.id === id) ?? null,
    segments: owners.map(({ segment, population }, index) => {
      const base = baseRate(document, segment.id)
      const measurable = measurabilityOf(base, segment.customers)
      return {
        ...segment,
        name: isolate(segment.name[language]),
        number: index + 1,
        colour: colours.get(segment.id) ?? 0,
        population,
        play: shopPlay({ document, language, text }, segment, base),
        prize: prize(base, segment.customers, segment.medians),
        base,
        measurable,
        verdict: verdict(measurable, (whole?.enough ?? false) || pool.has(segment.id)),
      }
    }),
  }
}

/** The play of the library with what the shop changed in it. */
function shopPlay(
  { document, language, text }: Pick<Issue, 'document' | 'language' | 'text'>,
  segment: PlaybookSegment,
  base: BaseRate | null,
): Play {
  const play = playFor(
    {
      traits: segment.traits,
      customers: segment.customers,
      recencyDays: segment.medians.recencyDays,
      byStatus: segment.recencyStatus !== undefined,
      monthlyRate: base?.scope === 'segment' && base.events >= FEWEST_EVENTS ? base.value : null,
    },
    text.plays,
  )
  return changedPlay(play, givenChanges(document, play.id, segment.id), {
    language,
    words: text.actions.channels,
  })
}
