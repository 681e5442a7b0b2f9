import type { SegmentTraits } from '../document/population/segment.ts'
import type { Catalogue } from '../language/catalogue.ts'
import type { LibraryId } from './library-ids.ts'
import type { LapsedPlay, PlayKind, PlayMoment, PlayText, PlayValue, Stance, ValueText } from './play.ts'

/** What a play is chosen by. */
export interface PlayFacts {
  readonly traits: SegmentTraits
  readonly customers: number
  /** Median days since the last order. */
  readonly recencyDays: number
  /** Share of the segment that ordered in the month; null when it is not known well enough. */
  readonly monthlyRate: number | null
  /** Whether the recency status of each customer is known. Default false. */
  readonly byStatus?: boolean | undefined
}

/** What to do with a segment: the words of one language, and the two facts that rank and limit the action. */
export interface Play {
  /** Which action of the library it is. */
  readonly id: LibraryId
  readonly stance: Stance
  /** Ceiling of an offer as a share of a typical order; 0 = no discount. An idea from practice, not from margins. */
  readonly offerCeiling: number
  readonly text: PlayText
  readonly value: ValueText
  /** Whom the words of value speak of. */
  readonly reader: PlayValue
  /** What the play does about the lapsed, where it goes by the status of each customer; null where it does not. */
  readonly lapsed: LapsedPlay | null
  /** Whether the shop switched it off. */
  readonly off: boolean
}

/** Up to so many customers can be written to in person. */
const personalUpTo = 500
/** Days within which a customer still thinks of the last order. */
const freshWithin = 60
/** From this share of a group ordering in a month on, it buys without being asked. */
const buysAnywayFrom = 0.1

/** The play of a segment from what its name says and from how it buys. Total: every combination has one. */
export function playFor(facts: PlayFacts, plays: Catalogue['plays']): Play {
  const { traits, customers } = facts
  const kind: PlayKind = traits.orders === 'buyer' ? 'single' : 'repeat'
  const stance = stanceOf(kind, traits)
  const reader = stance === 'save' ? 'low' : playValue(traits, customers)
  return {
    id: stance === 'save' ? 'single-lapsed' : playId(facts, kind),
    stance,
    offerCeiling: stance === 'save' ? 0 : ceilings[traits.recency][traits.value],
    text: stance === 'save' ? plays.base.single.lapsed : playText(facts, kind, plays),
    value: plays.value[reader],
    reader,
    lapsed: lapsedPlay(facts, kind),
    off: false,
  }
}

function playValue({ value }: SegmentTraits, customers: number): PlayValue {
  return value === 'high' && customers > personalUpTo ? 'highMany' : value
}

/** A name that says nothing of time leaves when to act to the status of each customer. */
function lapsedPlay({ traits, byStatus = false }: PlayFacts, kind: PlayKind): LapsedPlay | null {
  if (traits.recency !== 'any' || !byStatus) return null
  return isWorthAnOffer(kind, traits) ? 'win-back' : 'save'
}

function isWorthAnOffer(kind: PlayKind, { value }: SegmentTraits): boolean {
  return value === 'high' || (kind === 'repeat' && value === 'middle')
}

function momentOf({ traits, recencyDays }: PlayFacts): PlayMoment {
  return traits.recency === 'recent' && recencyDays >= freshWithin ? 'quiet' : traits.recency
}

function playId(facts: PlayFacts, kind: PlayKind): LibraryId {
  return `${kind}-${lapsedPlay(facts, kind) === null ? momentOf(facts) : 'by-status'}`
}

function playText(facts: PlayFacts, kind: PlayKind, plays: Catalogue['plays']): PlayText {
  const { traits, monthlyRate } = facts
  const lapsed = lapsedPlay(facts, kind)
  const text = lapsed === null ? plays.base[kind][momentOf(facts)] : statusText(kind, lapsed, plays)
  const buysAnyway = kind === 'repeat' && (monthlyRate ?? 0) >= buysAnywayFrom
  if (!buysAnyway || traits.recency === 'cooling' || traits.recency === 'lapsed') return text
  return { ...text, avoid: [plays.buysAnyway, ...text.avoid.slice(1)] }
}

function statusText(kind: PlayKind, lapsed: LapsedPlay, { byStatus }: Catalogue['plays']): PlayText {
  const text = byStatus.base[kind]
  return { ...text, todo: [...text.todo, byStatus.lapsed[lapsed]] }
}

function stanceOf(kind: PlayKind, traits: SegmentTraits): Stance {
  const { recency } = traits
  if (recency === 'lapsed') return isWorthAnOffer(kind, traits) ? 'win-back' : 'save'
  if (kind === 'single') return 'grow'
  return recency === 'cooling' ? 'win-back' : 'protect'
}

const ceilings: Record<SegmentTraits['recency'], Record<SegmentTraits['value'], number>> = {
  recent: { high: 0, middle: 0, low: 0 },
  cooling: { high: 0.1, middle: 0.1, low: 0.05 },
  lapsed: { high: 0.15, middle: 0.1, low: 0 },
  any: { high: 0.05, middle: 0.05, low: 0 },
}
