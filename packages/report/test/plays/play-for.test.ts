import { describe, expect, it } from 'vitest'
import type { SegmentTraits } from '../../src/document/segment.ts'
import { catalogues } from '../../src/language/catalogues.ts'
import { playFor } from '../../src/plays/play-for.ts'

const all: SegmentTraits[] = (['frequent', 'repeat', 'buyer'] as const).flatMap((orders) =>
  (['recent', 'cooling', 'lapsed', 'any'] as const).flatMap((recency) =>
    (['high', 'middle', 'low'] as const).map((value) => ({ orders, recency, value })),
  ),
)

describe.each(Object.entries(catalogues))('in %s', (_language, { plays }) => {
  it.each(all)('$orders, $recency, $value has a complete play', (traits) => {
    const { stance, offerCeiling, text, value } = playFor(traits, plays)
    const words = [
      text.goal,
      text.trigger,
      ...text.todo,
      ...text.avoid,
      text.angle,
      text.kpi,
      value.channel,
      value.todo,
    ]
    expect(words.every((word) => word.length > 3)).toBe(true)
    expect(offerCeiling).toBeLessThanOrEqual(0.15)
    expect(stance === 'save' && offerCeiling > 0).toBe(false)
  })
})

it('never spends on recent customers, and saves where little can come back', () => {
  const stance = (traits: SegmentTraits): string => playFor(traits, catalogues.en.plays).stance
  expect(
    all
      .filter(({ recency }) => recency === 'recent')
      .map((t) => playFor(t, catalogues.en.plays).offerCeiling),
  ).toEqual(Array.from({ length: 9 }, () => 0))
  expect(stance({ orders: 'buyer', recency: 'lapsed', value: 'low' })).toBe('save')
  expect(stance({ orders: 'buyer', recency: 'recent', value: 'high' })).toBe('grow')
  expect(stance({ orders: 'frequent', recency: 'recent', value: 'high' })).toBe('protect')
  expect(stance({ orders: 'frequent', recency: 'lapsed', value: 'high' })).toBe('win-back')
})

it('tells segments to save to be let go, whoever they were', () => {
  const repeat = playFor({ orders: 'frequent', recency: 'lapsed', value: 'low' }, catalogues.en.plays)
  expect(repeat.text).toBe(catalogues.en.plays.base.single.lapsed)
})
