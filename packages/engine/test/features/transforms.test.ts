import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyTransforms,
  type FeatureTransform,
  fitTransforms,
  invertTransforms,
  matrixFromRows,
  type TransformChoice,
  type TransformKind,
} from '../../src/index.ts'
import golden from '../golden/features/transforms.json' with { type: 'json' }
import { refusal } from '../support/engine-error.ts'

const column = (...values: number[]) => matrixFromRows(values.map((value) => [value]))
const fit = (values: readonly number[], choice: TransformChoice = 'auto') =>
  fitTransforms(column(...values), ['x'], { x: choice })
const kindOf = (...values: number[]) => fit(values)[0]?.kind
const apply = (transforms: FeatureTransform[], values: readonly number[]) => [
  ...applyTransforms(transforms, column(...values)).values,
]
const invert = (transforms: FeatureTransform[], values: readonly number[]) => [
  ...invertTransforms(transforms, column(...values)).values,
]
const close = (values: readonly number[], digits: number) =>
  values.map((value) => expect.closeTo(value, digits))

describe('fitTransforms', () => {
  it('logs a right-skewed column and leaves the others', () => {
    expect(kindOf(1, 2, 3, 90)).toBe('log1p')
    expect(kindOf(0, 0, 0, 90)).toBe('log1p')
    expect(kindOf(-1, 2, 3, 90)).toBe('signedLog')
    expect(kindOf(1, 2, 3, 4)).toBe('identity')
    expect(kindOf(-90, 2, 3, 4)).toBe('identity')
  })

  it('records the skewness that decided', () => {
    expect(fit([1, 2, 9])[0]?.skewness).toBeCloseTo(0.6655, 4)
  })

  it('does what was chosen for a feature and what it finds best for the others', () => {
    const matrix = matrixFromRows([
      [1, 1],
      [2, 2],
      [90, 90],
      [3, 3],
    ])
    expect(fitTransforms(matrix, ['a', 'b'], { b: 'identity' }).map(({ kind }) => kind)).toEqual([
      'log1p',
      'identity',
    ])
  })

  const kinds: TransformKind[] = [
    'identity',
    'log1p',
    'signedLog',
    'yeoJohnson',
    'quantileUniform',
    'quantileNormal',
    'winsorise',
  ]

  it.each([...kinds, 'auto' as const])(
    'refuses a constant column, all zero and a lone value (%s)',
    (choice) => {
      refusal('ZERO_VARIANCE', () => fit([2, 2], choice))
      refusal('ZERO_VARIANCE', () => fit([0, 0, 0], choice))
      refusal('ZERO_VARIANCE', () => fit([7], choice))
      refusal('ZERO_VARIANCE', () => fitTransforms(matrixFromRows([], 1), ['x'], { x: choice }))
    },
  )

  it.each(kinds)('is finite and survives JSON for negative, huge and tiny values (%s)', (choice) => {
    for (const values of [
      [-5, -3, -1],
      [-1e90, 0, 1e90],
      [1e-100, 2e-100, 0],
      [0, 0, 0, 5],
      [1, 2],
    ]) {
      const transforms = fit(values, choice)
      expect(JSON.parse(JSON.stringify(transforms))).toEqual(transforms)
      const bent = apply(transforms, [...values, 1e90, -1e90])
      expect(bent.every(Number.isFinite)).toBe(true)
      expect(invert(transforms, [...bent, 5, -5]).every(Number.isFinite)).toBe(true)
    }
  })

  it('refuses names that do not fit, and choices that do not exist', () => {
    refusal('SHAPE_MISMATCH', () => fitTransforms(column(1, 2), ['x', 'y']))
    refusal('INVALID_ARGUMENT', () => fit([1, 2], 'boxCox' as 'auto'))
    refusal('INVALID_ARGUMENT', () => fit([1, 2], JSON.parse('null')))
    const misspelt = () => fitTransforms(column(1, 2), ['monetary'], { monetery: 'log1p' })
    expect(refusal('INVALID_ARGUMENT', misspelt)).toContain("'monetery'")
    refusal('INVALID_ARGUMENT', () => fit([1, 2], { kind: 'winsorise', lower: 0.9, upper: 0.1 }))
    refusal('INVALID_ARGUMENT', () => fit([1, 2], { kind: 'winsorise', lower: Number.NaN, upper: 1 }))
  })
})

describe('applyTransforms', () => {
  const as = (kind: 'identity' | 'log1p' | 'signedLog'): FeatureTransform[] => [
    { feature: 'x', kind, skewness: 2 },
  ]

  it('is log(1 + x)', () => {
    expect(apply(as('log1p'), [0, Math.E - 1])).toEqual([0, 1])
  })

  it('places values below zero that the training never saw', () => {
    expect(apply(as('log1p'), [1 - Math.E])[0]).toBe(-1)
  })

  it('refuses a transform of a later version', () => {
    const unknown = [{ feature: 'x', kind: 'arcsinh', skewness: 0 }] as unknown as FeatureTransform[]
    expect(refusal('INVALID_ARGUMENT', () => apply(unknown, [1]))).toContain("'arcsinh'")
    refusal('INVALID_ARGUMENT', () => invert(unknown, [1]))
  })

  describe.each(golden)('on $name', ({ values, quantile, winsorise }) => {
    it('gives mid-rank positions as scipy.stats.rankdata, and their normal values', () => {
      expect(apply(fit(values, 'quantileUniform'), values)).toEqual(close(quantile.uniform, 11))
      expect(apply(fit(values, 'quantileNormal'), values)).toEqual(close(quantile.normal, 10))
    })

    it('interpolates positions of values it has not seen, level outside the range', () => {
      const positions = apply(fit(values, 'quantileUniform'), quantile.unseen)
      expect(positions).toEqual(close(quantile.unseenUniform, 11))
      expect(apply(fit(values, 'quantileNormal'), quantile.unseen)).toEqual(close(quantile.unseenNormal, 10))
    })

    it('moves what lies outside two numpy quantiles, and counts it', () => {
      const transforms = fit(values, 'winsorise')
      expect(transforms[0]).toMatchObject({
        lower: expect.closeTo(winsorise.lower, 10),
        upper: expect.closeTo(winsorise.upper, 10),
        clippedLow: winsorise.low,
        clippedHigh: winsorise.high,
      })
      expect(apply(transforms, values)).toEqual(close(winsorise.values, 10))
    })
  })

  it('winsorises at the quantiles that are given', () => {
    const transforms = fit([1, 2, 3, 4, 5], { kind: 'winsorise', lower: 0, upper: 0.75 })
    expect(transforms[0]).toMatchObject({ lower: 1, upper: 4, clippedLow: 0, clippedHigh: 1 })
    expect(apply(transforms, [-9, 3, 99])).toEqual([1, 3, 4])
  })
})

describe('invertTransforms', () => {
  const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  const several = fc
    .array(amount, { minLength: 2 })
    .filter((values) => Math.max(...values) - Math.min(...values) > 1)

  it('undoes logs', () => {
    const kind = fc.constantFrom<TransformChoice[]>('identity', 'log1p', 'signedLog')
    fc.assert(
      fc.property(several, kind, (values, chosen) => {
        const transforms = fit(values, chosen)
        invert(transforms, apply(transforms, values)).forEach((value, row) => {
          // A log and its inverse lose a few units in the last place, more for large values.
          expect(Math.abs(value - (values[row] as number))).toBeLessThanOrEqual(1e-13 * 30 * Math.abs(value))
        })
      }),
    )
  })

  it('undoes quantiles within the training range, and gives its ends outside', () => {
    const kind = fc.constantFrom<TransformChoice[]>('quantileUniform', 'quantileNormal')
    fc.assert(
      fc.property(several, kind, amount, (values, chosen, other) => {
        const transforms = fit(values, chosen)
        const [low, high] = [Math.min(...values), Math.max(...values)]
        const expected = [...values, Math.min(Math.max(other, low), high)]
        invert(transforms, apply(transforms, [...values, other])).forEach((value, row) => {
          expect(Math.abs(value - (expected[row] as number))).toBeLessThanOrEqual(1e-9 * (high - low))
        })
      }),
    )
  })

  it('leaves winsorised values at the limit', () => {
    const transforms = fit([1, 2, 3, 4, 5], { kind: 'winsorise', lower: 0.25, upper: 0.75 })
    expect(invert(transforms, apply(transforms, [0, 3, 9]))).toEqual([2, 3, 4])
  })

  it('undoes powers on ordinary amounts', () => {
    for (const { values } of golden) {
      const transforms = fit(values, 'yeoJohnson')
      invert(transforms, apply(transforms, values)).forEach((value, row) => {
        const original = values[row] as number
        // Far from zero a strong negative power keeps few digits.
        expect(Math.abs(value - original)).toBeLessThanOrEqual(1e-3 * Math.max(1, Math.abs(original)))
      })
    }
  })
})
