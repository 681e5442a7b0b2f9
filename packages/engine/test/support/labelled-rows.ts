import fc from 'fast-check'

/** Points of the plane with labels; small whole numbers, so that ties and equal rows are common. */
export const labelledRows: fc.Arbitrary<{ readonly points: number[][]; readonly labels: number[] }> = fc
  .array(
    fc.tuple(
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: 0, max: 3 }),
    ),
    { minLength: 2, maxLength: 40 },
  )
  .map((items) => ({ points: items.map(([x, y]) => [x, y]), labels: items.map(([, , label]) => label) }))

/** Two labellings of the same items. */
export const labelPairs: fc.Arbitrary<{ readonly first: number[]; readonly second: number[] }> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { minLength: 1 })
  .map((pairs) => ({ first: pairs.map(([label]) => label), second: pairs.map(([, label]) => label) }))
