import type { SegmentTraits } from '../document/population/segment.ts'

/** Plays differ for customers with one order and for those who came back. */
export type PlayKind = 'single' | 'repeat'

/** When customers bought last; `quiet`: recently for this shop, and yet too long ago to thank them for it. */
export type PlayMoment = SegmentTraits['recency'] | 'quiet'

/** Plays differ by money spent; `highMany`: too many big spenders to write to each in person. */
export type PlayValue = SegmentTraits['value'] | 'highMany'

/** What a play is for: keep what is strong, grow what is new, win back what cools, save where nothing comes back. */
export type Stance = 'protect' | 'grow' | 'win-back' | 'save'

/** The words of a play that depend on kind and recency. */
export interface PlayText {
  readonly goal: string
  readonly trigger: string
  readonly todo: readonly string[]
  readonly avoid: readonly string[]
  readonly angle: string
  readonly kpi: string
}

/** What to do about the lapsed of a segment whose play goes by recency status: one offer, or one last message. */
export type LapsedPlay = 'win-back' | 'save'

/** The words of a play that depend on value. */
export interface ValueText {
  readonly channel: string
  readonly todo: string
}
