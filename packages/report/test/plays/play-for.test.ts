import { describe, expect, it } from 'vitest'
import type { SegmentTraits } from '../../src/document/population/segment.ts'
import { catalogues } from '../../src/language/catalogues.ts'
import { type Play, type PlayFacts, playFor } from '../../src/plays/play-for.ts'

const all: SegmentTraits[] = (['frequent', 'repeat', 'buyer'] as const).flatMap((orders) =>
  (['recent', 'cooling', 'lapsed', 'any'] as const).flatMap((recency) =>
    (['high', 'middle', 'low'] as const).map((value) => ({ orders, recency, value })),
  ),
)
const groups: PlayFacts[] = all.flatMap((traits) =>
  [300, 30_000].flatMap((customers) =>
    [20, 150].flatMap((recencyDays) =>
      [null, 0.002, 0.5].flatMap((monthlyRate) =>
        [false, true].map((byStatus) => ({ traits, customers, recencyDays, monthlyRate, byStatus })),
      ),
    ),
  ),
)
const wordsOf = ({ text, value }: Play): string[] => [
  text.goal,
  text.trigger,
  ...text.todo,
  ...text.avoid,
  text.angle,
  text.kpi,
  value.channel,
  value.todo,
]
const en = catalogues.en.plays
const facts = (traits: SegmentTraits, more: Partial<PlayFacts> = {}): PlayFacts => ({
  traits,
  customers: 300,
  recencyDays: 20,
  monthlyRate: null,
  ...more,
})

describe.each(Object.entries(catalogues))('in %s', (_language, { plays }) => {
  it.each(all)('$orders, $recency, $value has a complete play', (traits) => {
    for (const group of groups.filter((candidate) => candidate.traits === traits)) {
      const play = playFor(group, plays)
      expect(wordsOf(play).every((word) => word.length > 3)).toBe(true)
      expect(play.text.avoid).toHaveLength(2)
      expect(play.offerCeiling).toBeLessThanOrEqual(0.15)
      expect(play.stance === 'save' && play.offerCeiling > 0).toBe(false)
    }
  })
})

it('never spends on recent customers, and saves where little can come back', () => {
  const stance = (traits: SegmentTraits): string => playFor(facts(traits), en).stance
  expect(
    all.filter(({ recency }) => recency === 'recent').map((t) => playFor(facts(t), en).offerCeiling),
  ).toEqual(Array.from({ length: 9 }, () => 0))
  expect(stance({ orders: 'buyer', recency: 'lapsed', value: 'low' })).toBe('save')
  expect(stance({ orders: 'buyer', recency: 'recent', value: 'high' })).toBe('grow')
  expect(stance({ orders: 'frequent', recency: 'recent', value: 'high' })).toBe('protect')
  expect(stance({ orders: 'frequent', recency: 'lapsed', value: 'high' })).toBe('win-back')
})

it('goes by the status of each customer where the name says nothing of time', () => {
  const single = { orders: 'buyer', recency: 'any', value: 'low' } as const
  const big = { orders: 'frequent', recency: 'any', value: 'high' } as const
  const of = (traits: SegmentTraits): Play => playFor(facts(traits, { byStatus: true }), en)
  expect(of(single).lapsed).toBe('save')
  expect(of(single).text.todo).toEqual([...en.byStatus.base.single.todo, en.byStatus.lapsed.save])
  expect(of(big).lapsed).toBe('win-back')
  expect(of(big).text.todo.at(-1)).toBe(en.byStatus.lapsed['win-back'])
  expect(playFor(facts(big), en).lapsed).toBeNull()
  expect(of({ ...big, recency: 'recent' }).lapsed).toBeNull()
  expect(of(single).offerCeiling).toBe(0)
})

it('tells segments to save to be let go, whoever they were', () => {
  const repeat = playFor(facts({ orders: 'frequent', recency: 'lapsed', value: 'low' }), en)
  expect(repeat.text).toBe(en.base.single.lapsed)
  const average = playFor(facts({ orders: 'buyer', recency: 'lapsed', value: 'middle' }), en)
  expect(average.value).toBe(en.value.low)
})

it('writes in person to five hundred customers at most', () => {
  const traits = { orders: 'frequent', recency: 'recent', value: 'high' } as const
  expect(playFor(facts(traits, { customers: 500 }), en).value).toBe(en.value.high)
  expect(playFor(facts(traits, { customers: 501 }), en).value).toBe(en.value.highMany)
  for (const group of groups.filter(({ customers }) => customers > 500)) {
    expect(playFor(group, en).value.channel).not.toMatch(/personal|call/i)
  }
})

it('thanks for an order only within sixty days of it', () => {
  const traits = { orders: 'buyer', recency: 'recent', value: 'high' } as const
  expect(playFor(facts(traits, { recencyDays: 59 }), en).text).toBe(en.base.single.recent)
  expect(playFor(facts(traits, { recencyDays: 60 }), en).text).toBe(en.base.single.quiet)
  for (const group of groups.filter(({ recencyDays }) => recencyDays >= 60)) {
    expect(wordsOf(playFor(group, en)).join(' ')).not.toMatch(/good choice|after delivery/i)
  }
})

it('says that customers buy without a discount only where one in ten orders in a month', () => {
  const traits = { orders: 'frequent', recency: 'recent', value: 'high' } as const
  const avoids = (monthlyRate: number | null): string | undefined =>
    playFor(facts(traits, { monthlyRate }), en).text.avoid[0]
  expect(avoids(0.1)).toBe(en.buysAnyway)
  expect(avoids(0.099)).not.toBe(en.buysAnyway)
  expect(avoids(null)).not.toBe(en.buysAnyway)
})

it('never pays for delivery where it gives no discount', () => {
  for (const [language, { plays }] of Object.entries(catalogues)) {
    for (const group of groups) {
      const words = wordsOf(playFor(group, plays)).join(' ')
      expect(words, language).not.toMatch(/free (delivery|shipping)|livraison offerte|port offert/i)
    }
  }
})
