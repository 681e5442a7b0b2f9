import { describe, expect, it } from 'vitest'
import {
  assignCustomers,
  type FeatureTable,
  type PopulationSpec,
  type SegmentationModel,
  segmentCustomers,
} from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { randomShop, shuffled, tableOf } from '../support/tables.ts'

const shop = randomShop(11, 300)
const spec: PopulationSpec = {
  name: 'all',
  rule: { minFrequency: 1, maxFrequency: null },
  features: ['recencyDays', 'monetary'],
  k: 3,
}

/** The shop with a mean review per customer, unknown for every fourth. */
function withReviews(customers: typeof shop): FeatureTable {
  const table = tableOf(customers)
  const reviewMean = Float64Array.from(customers, ([id]) => {
    const number = Number.parseInt(id.slice(1), 36)
    return number % 4 === 0 ? Number.NaN : 1 + (number % 9) / 2
  })
  return { ...table, columns: { ...table.columns, reviewMean } }
}

const segment = (table: FeatureTable, more: Partial<PopulationSpec>) =>
  segmentCustomers(table, { seed: 1, populations: [{ ...spec, ...more }] })
const reviewed: Partial<PopulationSpec> = {
  features: ['recencyDays', 'reviewMean'],
  missing: { reviewMean: 'median' },
}

describe('a population with settings for its features', () => {
  it('is as without them when they say the default', () => {
    const plain = segment(tableOf(shop), {})
    const spelt = segment(tableOf(shop), {
      transforms: { recencyDays: 'auto', monetary: 'auto' },
      scaler: 'zScore',
      missing: { monetary: 'refuse' },
    })
    expect(spelt).toEqual(plain)
  })

  it.each(['robust', 'minMax'] as const)(
    'stores the %s scaler with the model and assigns by it',
    (scaler) => {
      const fitted = segment(tableOf(shop), { scaler })
      expect(fitted.model.populations[0]?.scaler.kind).toBe(scaler)
      const model = JSON.parse(JSON.stringify(fitted.model)) as SegmentationModel
      expect(assignCustomers(model, fitted.table).distance).toEqual(fitted.distance)
    },
  )

  it.each(['yeoJohnson', 'quantileUniform', 'quantileNormal', 'winsorise'] as const)(
    'stores the %s transform with the model and assigns by it, in any row order',
    (kind) => {
      const fitted = segment(tableOf(shop), { transforms: { monetary: kind } })
      expect(fitted.model.populations[0]?.transforms.map((transform) => transform.kind)).toEqual([
        'identity',
        kind,
      ])
      const model = JSON.parse(JSON.stringify(fitted.model)) as SegmentationModel
      expect(model).toEqual(fitted.model)
      expect(assignCustomers(model, fitted.table).distance).toEqual(fitted.distance)
      expect(segment(tableOf(shuffled(shop, 4)), { transforms: { monetary: kind } })).toEqual(fitted)
    },
  )

  it('says how many values were winsorised', () => {
    const [population] = segment(tableOf(shop), { transforms: { monetary: 'winsorise' } }).populations
    const transform = population?.model?.transforms[1]
    if (transform?.kind !== 'winsorise') throw new Error('winsorise was asked for')
    const { lower, upper } = transform
    const low = shop.filter(([, , , amount]) => amount < lower).length
    const high = shop.filter(([, , , amount]) => amount > upper).length
    expect(low + high).toBeGreaterThan(1)
    expect(population?.notes).toEqual([
      `monetary was winsorised: ${low} values below ${lower} and ${high} above ${upper} were moved there.`,
    ])
  })

  it('leaves out what has no spread under its transform or scaler, with the reason', () => {
    const frequency: Partial<PopulationSpec> = { features: ['recencyDays', 'frequency'] }
    const few = shop.map(([id, days, , amount], row) => [id, days, row < 2 ? 5 : 1, amount] as const)
    const robust = segment(tableOf(few), { ...frequency, scaler: 'robust' }).populations[0]
    expect(robust?.model?.features).toEqual(['recencyDays'])
    expect(robust?.notes).toEqual([
      'frequency has the same value for the middle half of this population, no range for the robust scaler, and was left out of the model.',
    ])
    const clipped = segment(tableOf(few), {
      ...frequency,
      transforms: { frequency: { kind: 'winsorise', lower: 0, upper: 0.9 } },
    }).populations[0]
    expect(clipped?.model?.features).toEqual(['recencyDays'])
    expect(clipped?.notes).toEqual([
      'frequency has a single value in this population after its transform (winsorise) and was left out of the model.',
    ])
  })

  it('gives customers whose value is not known the median, says so, and does it again for later ones', () => {
    const table = withReviews(shop)
    const fitted = segment(table, reviewed)
    const [population] = fitted.populations
    expect(population?.model?.imputations).toEqual([{ feature: 'reviewMean', value: 3, count: 75 }])
    expect(population?.notes).toEqual([
      'reviewMean is not known for 75 customers of this population; they were given the median, 3.',
    ])
    expect(assignCustomers(fitted.model, fitted.table).distance).toEqual(fitted.distance)
    const later = {
      ...table,
      columns: { ...table.columns, reviewMean: new Float64Array(300).fill(Number.NaN) },
    }
    const known = { ...table, columns: { ...table.columns, reviewMean: new Float64Array(300).fill(3) } }
    expect(assignCustomers(fitted.model, later)).toEqual(assignCustomers(fitted.model, known))
  })

  it('refuses unknown values unless told otherwise, and bears them in columns it does not use', () => {
    const table = withReviews(shop)
    const message = refusal('INVALID_VALUE', () =>
      segment(table, { features: ['recencyDays', 'reviewMean'] }),
    )
    expect(message).toContain("'reviewMean' is not known for 75 of 300 customers")
    expect(segment(table, {}).segments).toHaveLength(3)
    const { model } = segment(
      { ...table, columns: { ...table.columns, reviewMean: new Float64Array(300).map((_, row) => row % 5) } },
      {
        features: ['recencyDays', 'reviewMean'],
      },
    )
    refusal('INVALID_VALUE', () => assignCustomers(model, table))
  })

  it('leaves out a feature that is known for nobody', () => {
    const table = withReviews(shop)
    const nothing = {
      ...table,
      columns: { ...table.columns, reviewMean: new Float64Array(300).fill(Number.NaN) },
    }
    const [population] = segment(nothing, reviewed).populations
    expect(population?.model?.features).toEqual(['recencyDays'])
    expect(population?.model?.imputations).toBeUndefined()
    expect(population?.notes).toEqual([
      'reviewMean is known for no customer of this population and was left out of the model.',
    ])
  })

  it('refuses settings that cannot be meant', () => {
    const refused = (more: Partial<PopulationSpec>) =>
      refusal('INVALID_ARGUMENT', () => segment(tableOf([]), more))
    refused({ transforms: { frequency: 'log1p' } })
    refused({ missing: { frequency: 'median' } })
    refused({ transforms: { monetary: 'boxCox' as 'auto' } })
    refused({ scaler: 'maxAbs' as 'minMax' })
    refused({ missing: { monetary: 'mean' as 'median' } })
  })
})
