import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FeatureProfile,
  type NameReason,
  nameSegments,
  type PopulationRule,
  type SegmentProfile,
  segmentCustomers,
} from '../../src/index.ts'
import { BASE_NAMES, LONGEST_NAME, partsOfName, wordsOf } from '../../src/profiles/segment-names.ts'
import { randomShop, tableOf } from '../support/tables.ts'

const SINGLE: PopulationRule = { minFrequency: 1, maxFrequency: 1 }
const REPEAT: PopulationRule = { minFrequency: 2, maxFrequency: null }
const EVERYONE: PopulationRule = { minFrequency: 1, maxFrequency: null }

interface Place {
  recency: number
  days?: number
  spread?: number
  frequency?: number
  orders?: number
  monetary: number
  /** Median amount. */
  spent?: number
  features?: FeatureProfile[]
}

/** A profile at a place; what naming does not look at is left at a neutral value. */
function profileAt({
  recency,
  days = 400 * (1 - recency) ** 1.5,
  spread = 0.2,
  frequency = 0.5,
  orders = 2,
  monetary,
  spent = 1000 ** monetary,
  features = [],
}: Place): SegmentProfile {
  const neutral = { recencyDays: days, frequency: orders, monetary: spent }
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
    features,
  }
}

/** A feature that sets the segment apart. */
const apart = (feature: string, median: number, separation: number, known = 10): FeatureProfile => ({
  feature,
  known,
  quantiles: [median, median, median, median, median],
  separation,
})

const namesOf = (rule: PopulationRule, ...places: Place[]) =>
  nameSegments(places.map(profileAt), rule).map(({ name }) => name.en)

describe('nameSegments by hand', () => {
  it('does not call equal spenders small and average, as in a shop of one price', () => {
    const names = namesOf(SINGLE, { recency: 0.95, monetary: 0.35 }, { recency: 0.75, monetary: 0.35 })
    expect(names).toEqual([
      'Recent average spenders, bought later',
      'Recent average spenders, bought earlier',
    ])
    const apart = namesOf(SINGLE, { recency: 0.95, monetary: 0.26 }, { recency: 0.25, monetary: 0.265 })
    expect(apart).toEqual(['Recent small spenders', 'Lapsed small spenders'])
    const kept = nameSegments(
      [
        { recency: 0.95, monetary: 0.3 },
        { recency: 0.2, monetary: 0.3 },
      ].map(profileAt),
      SINGLE,
      { earlier: ['buyer-lapsed-middle', null] },
    )
    expect(kept.map(({ facts }) => facts.value)).toEqual(['middle', 'middle'])
  })

  it('gives one money word to segments whose medians are within a tenth, and cuts a chain of them', () => {
    const unhappy = apart('reviewMean', 1, -0.9)
    const near = [
      { recency: 0.5, spread: 0.5, monetary: 0.36, spent: 51, features: [unhappy] },
      { recency: 0.5, spread: 0.5, monetary: 0.31, spent: 49 },
    ]
    expect(namesOf(SINGLE, ...near)).toEqual(['Average spenders, unhappy', 'Average spenders'])
    const far = near.map((place, row) => ({ ...place, spent: row === 0 ? 60 : 49 }))
    expect(namesOf(SINGLE, ...far)).toEqual(['Average spenders, unhappy', 'Small spenders'])
    const chain = [0.1, 0.3, 0.6, 0.9].map((monetary, row) => ({
      recency: 0.5,
      spread: 0.5,
      monetary,
      spent: 50 + row,
    }))
    expect(namesOf(SINGLE, ...chain)).toEqual([
      'Small spenders, lower spend',
      'Small spenders, higher spend',
      'Average spenders',
      'Big spenders',
    ])
  })

  it('takes a money word back that the medians deny, of new segments too', () => {
    const one = { recency: 0.5, spread: 0.5, monetary: 0.33, spent: 50 }
    const named = (other: Place, earlier: (string | null)[]) =>
      nameSegments([one, other].map(profileAt), SINGLE, { earlier }).map(({ facts }) => facts.value)
    const other = { ...one, monetary: 0.34, spent: 51 }
    expect(named(other, ['buyer-any-low', 'buyer-any-middle'])).toEqual(['low', 'middle'])
    expect(new Set(named({ ...other, spent: 50 }, ['buyer-any-low', 'buyer-any-middle'])).size).toBe(1)
    expect(new Set(named(other, ['buyer-any-middle', null])).size).toBe(1)
  })

  it('calls nobody a big or an average spender who spent nothing, as among refunds', () => {
    const places = [
      { recency: 0.5, spread: 0.5, monetary: 0.9, spent: 0 },
      { recency: 0.5, spread: 0.5, monetary: 0.2, spent: -40 },
    ]
    expect(namesOf(SINGLE, ...places)).toEqual([
      'Small spenders, higher spend',
      'Small spenders, lower spend',
    ])
    const kept = nameSegments(places.map(profileAt), SINGLE, { earlier: ['buyer-any-high', null] })
    expect(kept.map(({ facts }) => facts.value)).toEqual(['low', 'low'])
    expect(kept[0].facts.reasons.filter(({ feature }) => feature === 'monetary')).toEqual([
      { says: 'low', feature: 'monetary', statistic: 'median', is: '<=', limit: 0, value: 0 },
    ])
  })

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

  it('says "recent" and "lapsed" only where the days bear it out, and compares otherwise', () => {
    expect(namesOf(SINGLE, { recency: 0.75, days: 90, monetary: 0.9 })).toEqual(['Recent big spenders'])
    expect(namesOf(SINGLE, { recency: 0.75, days: 156, monetary: 0.9 })).toEqual(['More recent big spenders'])
    expect(namesOf(SINGLE, { recency: 0.2, days: 180, monetary: 0.9 })).toEqual(['Lapsed big spenders'])
    expect(namesOf(SINGLE, { recency: 0.2, days: 40, monetary: 0.9 })).toEqual(['Less recent big spenders'])
    expect(namesOf(SINGLE, { recency: 0.5, days: 12, monetary: 0.9 })).toEqual(['Big spenders'])
  })

  it('says what customers went through where that sets them apart', () => {
    const place = { recency: 0.5, spread: 0.5, monetary: 0.9 }
    const told = (...features: FeatureProfile[]) => namesOf(REPEAT, { ...place, frequency: 0.9, features })[0]
    expect(told(apart('reviewMean', 1, -0.9))).toBe('Loyal big spenders, unhappy')
    expect(told(apart('reviewMean', 5, 0.6))).toBe('Loyal big spenders, satisfied')
    expect(told(apart('deliveryDelayDays', 4, 0.8))).toBe('Loyal big spenders, delivered late')
    expect(told(apart('reviewMean', 1, -0.6), apart('deliveryDelayDays', 4, 0.8))).toBe(
      'Loyal big spenders, delivered late',
    )
    expect(told(apart('tenureDays', 700, 0.9), apart('recencyDays', 90, -0.5))).toBe(
      'Loyal big spenders, long-standing',
    )
    expect(told(apart('tenureDays', 30, -0.9))).toBe('Loyal big spenders, newcomers')
    expect(told(apart('daysBetweenOrders', 12, -0.9))).toBe('Loyal big spenders, quick to return')
    expect(told(apart('daysBetweenOrders', 0, -0.9))).toBe('Loyal big spenders, all on one day')
    expect(told(apart('daysBetweenOrders', 120, 0.9))).toBe('Loyal big spenders, slow to return')
  })

  it('says nothing of the kind where it is slight, not so bad in itself, little known, or told by recency', () => {
    const place = { recency: 0.5, spread: 0.5, monetary: 0.9 }
    const told = (...features: FeatureProfile[]) => namesOf(REPEAT, { ...place, frequency: 0.9, features })[0]
    expect(told(apart('reviewMean', 1, -0.4))).toBe('Loyal big spenders')
    expect(told(apart('reviewMean', 4, -0.9))).toBe('Loyal big spenders')
    expect(told(apart('reviewMean', 1, -0.9, 4))).toBe('Loyal big spenders')
    expect(told(apart('deliveryDelayDays', -3, 0.9))).toBe('Loyal big spenders')
    expect(told(apart('tenureDays', 700, 0.9), apart('recencyDays', 300, 0.9))).toBe('Loyal big spenders')
  })

  it('gives the conditions that the name rests on', () => {
    const [{ facts }] = nameSegments([profileAt({ recency: 0.8, days: 20, monetary: 0.9 })], SINGLE)
    expect(facts.reasons).toEqual([
      { says: 'recent', feature: 'recencyDays', statistic: 'position', is: '>=', limit: 0.6, value: 0.8 },
      { says: 'recent', feature: 'recencyDays', statistic: 'median', is: '<=', limit: 90, value: 20 },
      { says: 'high', feature: 'monetary', statistic: 'position', is: '>=', limit: 0.65, value: 0.9 },
    ])
  })

  it('says nothing of time where the model does not see it', () => {
    const places = [
      { recency: 0.9, monetary: 0.9 },
      { recency: 0.1, monetary: 0.9 },
      { recency: 0.9, monetary: 0.2 },
    ]
    const named = nameSegments(places.map(profileAt), SINGLE, {
      tellsTime: false,
      earlier: ['buyer-recent-high', null, null],
    })
    expect(named.map(({ name }) => name.en)).toEqual([
      'Big spenders (1)',
      'Big spenders (2)',
      'Small spenders',
    ])
    expect(named[2].facts.reasons.map(({ feature }) => feature)).toEqual(['monetary'])
  })

  it('names nobody when there is nobody', () => {
    expect(nameSegments([], SINGLE)).toEqual([])
  })
})

describe('names that segments had before', () => {
  const renamed = (earlier: (string | null)[], ...places: Place[]) =>
    nameSegments(places.map(profileAt), REPEAT, { earlier }).map(({ name }) => name.en)
  const champion = { recency: 0.8, days: 20, frequency: 0.9, monetary: 0.9 }

  it('stay a little beyond the limit, and no further', () => {
    const champions = ['frequent-recent-high']
    expect(renamed(champions, { ...champion, monetary: 0.61 })).toEqual(['Champions'])
    expect(renamed(champions, { ...champion, monetary: 0.59 })).toEqual(['Recent loyal customers'])
    expect(renamed(champions, { ...champion, days: 99 })).toEqual(['Champions'])
    expect(renamed(champions, { ...champion, days: 100 })).toEqual(['More recent loyal big spenders'])
  })

  it('are changed where they are untrue and not elsewhere', () => {
    const nearLow = { recency: 0.65, days: 30, monetary: 0.3 }
    const named = (earlier: string[]) => nameSegments([profileAt(nearLow)], SINGLE, { earlier })[0].name.en
    expect(named([])).toBe('Recent small spenders')
    expect(named(['buyer-lapsed-middle'])).toBe('Recent average spenders')
    expect(named(['buyer-lapsed-high'])).toBe('Recent small spenders')
  })

  it('stay though another fits better', () => {
    expect(renamed(['frequent-recent-middle'], { ...champion, monetary: 0.74 })).toEqual([
      'Recent loyal customers',
    ])
  })

  it('give way to a segment that can be called nothing else', () => {
    const [one, other] = renamed(['frequent-recent-high', null], champion, { ...champion, monetary: 0.99 })
    expect([one, other]).toEqual(['Champions, lower spend', 'Champions, higher spend'])
  })

  it('keep a comparison while it holds, and lose it with its other side', () => {
    const keys = ['frequent-recent-high-higher-spend', 'frequent-recent-high-lower-spend']
    const names = ['Champions, higher spend', 'Champions, lower spend']
    const wider = { ...champion, frequency: 0.75 }
    expect(renamed(keys, { ...champion, monetary: 0.92 }, { ...wider, monetary: 0.88 })).toEqual(names)
    expect(renamed(keys, { ...champion, monetary: 0.89 }, { ...wider, monetary: 0.92 })).toEqual(names)
    expect(renamed(keys, { ...champion, monetary: 0.8 }, { ...champion, monetary: 0.92 })).toEqual(
      names.toReversed(),
    )
    expect(renamed(keys.slice(0, 1), champion)).toEqual(['Champions'])
  })

  it('are forgotten when this version does not know them', () => {
    expect(
      renamed(['whatever', 'frequent-recent-high-best'], champion, { ...champion, recency: 0.1, days: 341 }),
    ).toEqual(['Champions', 'Lapsed champions'])
  })
})

describe('the tables of names', () => {
  const stems = BASE_NAMES.flatMap((base) => [
    base,
    ...(
      ['unhappy', 'satisfied', 'late', 'oneday', 'quick', 'slow', 'established', 'newcomer'] as const
    ).flatMap((experience) => [
      { ...base, experience },
      { ...base, experience, distinction: '20' as const },
    ]),
    ...(
      [
        'more-recent',
        'less-recent',
        'more-orders',
        'fewer-orders',
        'higher-spend',
        'lower-spend',
        '20',
      ] as const
    ).map((distinction) => ({ ...base, distinction })),
  ])

  it('have words of their own for everything that can be said, and none that are too long', () => {
    expect(BASE_NAMES).toHaveLength(3 * 6 * 3)
    for (const language of ['en', 'fr'] as const) {
      const words = stems.map((parts) => wordsOf(parts)[language])
      expect(new Set(words).size).toBe(words.length)
      expect(Math.max(...words.map(({ length }) => length))).toBeLessThanOrEqual(LONGEST_NAME)
    }
  })

  it('read every key that they write', () => {
    for (const { orders, recency, value } of BASE_NAMES) {
      const key = `${orders}-${recency}-${value}`
      expect(partsOfName(`${key}-late-higher-spend`)).toMatchObject({
        stem: `${key}-late`,
        experience: 'late',
        distinction: 'higher-spend',
      })
      expect(partsOfName(`${key}-3`)).toMatchObject({ stem: key, experience: null, distinction: '3' })
    }
    expect(partsOfName('frequent-recent-vast')).toBeNull()
    expect(partsOfName('frequent-recent-high-splendid')).toBeNull()
  })
})

describe('properties of naming', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const feature = fc.record({
    feature: fc.constantFrom(
      'reviewMean',
      'deliveryDelayDays',
      'daysBetweenOrders',
      'tenureDays',
      'recencyDays',
    ),
    median: fc.double({ min: -10, max: 900, noNaN: true }),
    separation: fc.double({ min: -1, max: 1, noNaN: true }),
    known: fc.integer({ min: 1, max: 10 }),
  })
  const features = fc
    .uniqueArray(feature, { selector: (one) => one.feature })
    .map((all) => all.map((one) => apart(one.feature, one.median, one.separation, one.known)))
  const place = fc.record({
    recency: share,
    days: fc.double({ min: 0, max: 900, noNaN: true }),
    features,
    spread: share,
    frequency: share,
    orders: fc.integer({ min: 2, max: 9 }),
    monetary: share,
    spent: fc.double({ min: -100, max: 900, noNaN: true }),
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

  const isMet = ({ is, limit, value }: NameReason): boolean => {
    if (is === '>=') return value >= limit
    if (is === '<=') return value <= limit
    return is === '>' ? value > limit : value < limit
  }

  it('tells the truth', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), rule, (places, population) => {
        nameSegments(places.map(profileAt), population).forEach(({ facts, name }, index) => {
          const { recency, days, monetary, spent, frequency, orders } = places[index]
          expect(facts).toMatchObject({ recencyPosition: recency, monetaryPosition: monetary })
          expect(facts.reasons.filter((reason) => !isMet(reason))).toEqual([])
          if (/^Recent|^Champions/.test(name.en)) expect(days).toBeLessThanOrEqual(90)
          if (/^More recent|^Recent/.test(name.en)) expect(recency).toBeGreaterThanOrEqual(0.6)
          if (/^Less recent|^Lapsed/.test(name.en)) expect(recency).toBeLessThanOrEqual(0.4)
          if (name.en.startsWith('Lapsed')) expect(days).toBeGreaterThanOrEqual(180)
          if (facts.value === 'high') expect(monetary).toBeGreaterThanOrEqual(0.65)
          if (facts.value === 'low' && spent > 0) expect(monetary).toBeLessThanOrEqual(0.35)
          if (facts.value !== 'low') expect(spent).toBeGreaterThan(0)
          if (facts.orders === 'frequent') expect(frequency).toBeGreaterThanOrEqual(0.6)
          if (facts.orders !== 'buyer') expect(orders).toBeGreaterThanOrEqual(2)
          if (name.en.includes('unhappy')) {
            const reviews = places[index].features.find((one) => one.feature === 'reviewMean')
            expect(reviews?.quantiles?.[2]).toBeLessThanOrEqual(3)
          }
        })
      }),
    )
  })

  it('gives unique names that keep what they can, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 9 }),
        fc.array(place, { maxLength: 9 }),
        rule,
        (was, is, population) => {
          const before = nameSegments(was.map(profileAt), population)
          const earlier = is.map((_, index) => before[index]?.nameKey ?? null)
          const now = nameSegments(is.map(profileAt), population, { earlier })
          for (const key of ['en', 'fr'] as const) {
            expect(new Set(now.map(({ name }) => name[key])).size).toBe(is.length)
          }
          const again = nameSegments(is.map(profileAt), population, {
            earlier: now.map(({ nameKey }) => nameKey),
          })
          expect(again).toEqual(now)
        },
      ),
    )
  })

  it('names the segments of real fits by what holds for them', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 120 }), (seed, count) => {
        const { segments } = segmentCustomers(tableOf(randomShop(seed, count)), { seed: 1, restarts: 2 })
        for (const { facts, medians } of segments) {
          expect(facts.reasons.filter((reason) => !isMet(reason))).toEqual([])
          for (const { feature, statistic, value } of facts.reasons)
            if (feature === 'recencyDays' && statistic === 'median') expect(value).toBe(medians.recencyDays)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('gives equal positions equal names, in whatever order the segments come', () => {
    // Apart by more than rounding, and uneven, so that no two matchings cost the same.
    const uneven = fc
      .tuple(place, fc.integer({ min: 1, max: 997 }))
      .map(([one, part]) => ({ ...one, recency: Math.sqrt(part) / 32 }))
    const different = fc.uniqueArray(uneven, { maxLength: 6, selector: ({ recency }) => recency })
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
