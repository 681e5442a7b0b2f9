import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameSegments, type PopulationRule, type SegmentProfile } from '../../src/index.ts'
import { NAME_PROTOTYPES } from '../../src/profiles/segment-names.ts'

const SINGLE: PopulationRule = { minFrequency: 1, maxFrequency: 1 }
const REPEAT: PopulationRule = { minFrequency: 2, maxFrequency: null }
const EVERYONE: PopulationRule = { minFrequency: 1, maxFrequency: null }

interface Place {
  recency: number
  spread?: number
  frequency?: number
  orders?: number
  monetary: number
}

/** A profile at a place; what naming does not look at is left at a neutral value. */
function profileAt({ recency, spread = 0.2, frequency = 0.5, orders = 2, monetary }: Place): SegmentProfile {
  const neutral = { recencyDays: 100, frequency: orders, monetary: 50 }
  return {
    cluster: 0,
    size: 10,
    share: 0.1,
    revenue: 500,
    revenueShare: 0.1,
    medians: neutral,
    quartiles: { recencyDays: [90, 110], frequency: [orders, orders], monetary: [40, 60] },
    positions: { recency, frequency: 0.5, monetary },
    recencyRange: [recency - spread / 2, recency + spread / 2],
    frequencyInPopulation: frequency,
    medianScores: { r: 3, f: 1, m: 3 },
  }
}

const namesOf = (rule: PopulationRule, ...places: Place[]) =>
  nameSegments(places.map(profileAt), rule).map(({ name }) => name.en)

describe('nameSegments by hand', () => {
  it('names one-time buyers by recency and spend', () => {
    const places = [
      { recency: 0.75, monetary: 0.85 },
      { recency: 0.2, monetary: 0.2 },
      { recency: 0.5, monetary: 0.5 },
      { recency: 0.5, spread: 0.5, monetary: 0.9 },
    ]
    expect(namesOf(SINGLE, ...places)).toEqual([
      'Recent big spenders',
      'Lapsed small spenders',
      'Cooling average spenders',
      'Big spenders',
    ])
  })

  it('names repeat buyers by orders as well', () => {
    const places = [
      { recency: 0.8, frequency: 0.9, monetary: 0.9 },
      { recency: 0.8, frequency: 0.4, monetary: 0.9 },
      { recency: 0.15, frequency: 0.9, monetary: 0.9 },
      { recency: 0.5, frequency: 0.8, monetary: 0.5 },
    ]
    expect(namesOf(REPEAT, ...places)).toEqual([
      'Champions',
      'Recent repeat buyers, big spend',
      'Lapsed champions',
      'Loyal but cooling',
    ])
  })

  it('claims no repeat order where there may be none', () => {
    expect(namesOf(EVERYONE, { recency: 0.8, frequency: 0.9, orders: 1, monetary: 0.9 })).toEqual([
      'Recent big spenders',
    ])
    expect(namesOf(EVERYONE, { recency: 0.8, frequency: 0.9, orders: 2, monetary: 0.9 })).toEqual([
      'Champions',
    ])
  })

  it('lets two segments share a name with what tells them apart', () => {
    const champions = { recency: 0.85, frequency: 0.9, monetary: 0.9 }
    const named = nameSegments([profileAt(champions), profileAt({ ...champions, monetary: 0.97 })], REPEAT)
    expect(named.map(({ name }) => name)).toEqual([
      { en: 'Champions, lower spend', fr: 'Champions, dépenses plus faibles' },
      { en: 'Champions, higher spend', fr: 'Champions, dépenses plus élevées' },
    ])
    expect(named.map(({ nameKey }) => nameKey)).toEqual([
      'frequent-recent-high-lower-spend',
      'frequent-recent-high-higher-spend',
    ])
  })

  it('numbers three or more, and two that are equal in everything', () => {
    const place = { recency: 0.85, monetary: 0.9 }
    const three = [place, { ...place, monetary: 0.95 }, { ...place, monetary: 0.92 }]
    expect(namesOf(SINGLE, ...three)).toEqual([
      'Recent big spenders (3)',
      'Recent big spenders (1)',
      'Recent big spenders (2)',
    ])
    expect(namesOf(SINGLE, place, place)).toEqual(['Recent big spenders (1)', 'Recent big spenders (2)'])
  })

  it('names nobody when there is nobody', () => {
    expect(nameSegments([], SINGLE)).toEqual([])
  })
})

describe('the table of names', () => {
  it('has every cell once, in words that differ in both languages', () => {
    expect(NAME_PROTOTYPES).toHaveLength(3 * 4 * 3)
    for (const language of ['en', 'fr'] as const) {
      const words = NAME_PROTOTYPES.map(({ name }) => name[language])
      expect(new Set(words).size).toBe(words.length)
      for (const text of words) expect(text.length).toBeLessThanOrEqual(45)
    }
  })
})

describe('properties of naming', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const place = fc.record({
    recency: share,
    spread: share,
    frequency: share,
    orders: fc.integer({ min: 2, max: 9 }),
    monetary: share,
  })
  const rule = fc.constantFrom(SINGLE, REPEAT, EVERYONE)

  it('names every segment, uniquely, whatever k', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), rule, (places, population) => {
        const named = nameSegments(places.map(profileAt), population)
        for (const key of ['en', 'fr'] as const) {
          expect(new Set(named.map(({ name }) => name[key])).size).toBe(places.length)
        }
        expect(new Set(named.map(({ nameKey }) => nameKey)).size).toBe(places.length)
      }),
    )
  })

  it('tells the truth', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), rule, (places, population) => {
        nameSegments(places.map(profileAt), population).forEach(({ facts, name }, index) => {
          const { recency, monetary, frequency, orders } = places[index] as Required<Place>
          expect(facts).toMatchObject({ recencyPosition: recency, monetaryPosition: monetary })
          if (facts.recency === 'recent') expect(recency).toBeGreaterThanOrEqual(0.6)
          if (facts.recency === 'lapsed') expect(recency).toBeLessThanOrEqual(0.4)
          if (facts.value === 'high') expect(monetary).toBeGreaterThanOrEqual(0.65)
          if (facts.value === 'low') expect(monetary).toBeLessThanOrEqual(0.35)
          if (facts.orders === 'frequent') expect(frequency).toBeGreaterThanOrEqual(0.6)
          if (facts.orders !== 'buyer') expect(orders).toBeGreaterThanOrEqual(2)
          if (name.en.startsWith('Champions')) {
            expect(Math.min(recency, frequency)).toBeGreaterThanOrEqual(0.6)
            expect(monetary).toBeGreaterThanOrEqual(0.65)
          }
        })
      }),
    )
  })

  it('gives equal positions equal names, in whatever order the segments come', () => {
    const different = fc.uniqueArray(place, { maxLength: 6, selector: ({ recency }) => recency })
    fc.assert(
      fc.property(different, rule, (places, population) => {
        const forward = nameSegments(places.map(profileAt), population)
        const backward = nameSegments(places.toReversed().map(profileAt), population).toReversed()
        const cost = (named: typeof forward) => named.map(({ nameKey }) => nameKey)
        // Places drawn at random have no two matchings of exactly equal cost, except where names are shared.
        fc.pre(!cost(forward).some((key) => /\d$/.test(key)))
        expect(cost(backward)).toEqual(cost(forward))
      }),
    )
  })
})
