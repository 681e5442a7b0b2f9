import type { SegmentTraits } from '../document/segment.ts'
import type { Catalogue } from '../language/catalogue.ts'
import type { PlayKind, PlayText, Stance, ValueText } from './play.ts'

/** What to do with a segment: the words of one language, and the two facts that rank and limit the action. */
export interface Play {
  readonly stance: Stance
  /** Ceiling of an offer as a share of a typical order; 0 = no discount. An idea from practice, not from margins. */
  readonly offerCeiling: number
  readonly text: PlayText
  readonly value: ValueText
}

/** The play of a segment from what its name says. Total: every combination of traits has one. */
export function playFor(traits: SegmentTraits, plays: Catalogue['plays']): Play {
  const kind: PlayKind = traits.orders === 'buyer' ? 'single' : 'repeat'
  const stance = stanceOf(kind, traits)
  return {
    stance,
    offerCeiling: stance === 'save' ? 0 : ceilings[traits.recency][traits.value],
    text: stance === 'save' ? plays.base.single.lapsed : plays.base[kind][traits.recency],
    value: plays.value[traits.value],
  }
}

function stanceOf(kind: PlayKind, { recency, value }: SegmentTraits): Stance {
  if (recency === 'lapsed')
    return value === 'high' || (kind === 'repeat' && value === 'middle') ? 'win-back' : 'save'
  if (kind === 'single') return 'grow'
  return recency === 'cooling' ? 'win-back' : 'protect'
}

const ceilings: Record<SegmentTraits['recency'], Record<SegmentTraits['value'], number>> = {
  recent: { high: 0, middle: 0, low: 0 },
  cooling: { high: 0.1, middle: 0.1, low: 0.05 },
  lapsed: { high: 0.15, middle: 0.1, low: 0 },
  any: { high: 0.05, middle: 0.05, low: 0 },
}
