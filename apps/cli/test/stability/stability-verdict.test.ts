import { expect, it } from 'vitest'
import type { StabilityDocument } from '../../src/documents/stability-document.ts'
import { stabilityVerdict } from '../../src/stability/stability-verdict.ts'

type Population = StabilityDocument['populations'][number]
type Line = StabilityDocument['designs'][number]

const held: Population = {
  name: 'new',
  k: 3,
  customers: 900,
  threshold: 0.8,
  noiseFloor: 0.95,
  judgeable: true,
  points: [{ date: '2018-08-30T00:00:00', weeks: 26, ari: 0.9, low: 0.88, high: 0.92 }],
  crossesAt: null,
  retrainEveryWeeks: 12,
  retrain: { median: 10, worst: 6 },
  notes: [],
}
const study = { starts: ['2018-03-01T00:00:00', '2018-02-01T00:00:00'], horizonWeeks: 26, designs: [] }
const line: Line = {
  design: 'cumulative',
  windowDays: null,
  population: 'new',
  k: 3,
  inForce: true,
  customers: 900,
  starts: 2,
  judgeableStarts: 0,
  noiseFloor: { median: 0.7, worst: 0.6 },
  lowestJaccard: { median: 0.9, worst: 0.8 },
  retrain: { median: null, worst: null },
  held: [],
  misassigned: [],
  drop: null,
  psi: [],
  notes: [],
}

it.each<[string, Partial<Population>, RegExp]>([
  [
    'the worst start',
    {},
    /^Keep the 3 segments for 6 weeks, then fit anew: from the worst of 2 .* median one 10 weeks\.$/,
  ],
  ['an alarm', { crossesAt: '2018-05-10T00:00:00' }, / it fell below 0\.80 on 2018-05-10\.$/],
  [
    'nothing held',
    { retrain: { median: 1, worst: 0 } },
    /^Fit a new model for every issue: .* for 0 weeks, .* 1 week\.$/,
  ],
  [
    'everything held',
    { retrain: { median: 26, worst: 26 } },
    /^Keep the 3 segments for 26 weeks, .* all 2 starting/,
  ],
  [
    'a low floor',
    { judgeable: false, noiseFloor: 0.7, retrainEveryWeeks: null },
    /^Cannot be judged at 0\.80: at the latest start, models of the same 900 .* to 0\.70\. Ask for .* design or/,
  ],
  [
    'a start with a low floor',
    { retrain: { median: 4, worst: null } },
    /^Going by the latest start alone, keep the 3 segments for 12 weeks.* some of 2 /,
  ],
  [
    'a model with everybody in one segment ever since',
    {
      points: [{ date: '2018-08-30T00:00:00', weeks: 26, ari: null, low: null, high: null }],
      crossesAt: '2018-03-15T00:00:00',
      retrainEveryWeeks: 0,
      retrain: { median: 0, worst: 0 },
    },
    /^Fit a new model for every issue: .* it fell below 0\.80 on 2018-03-15\.$/,
  ],
  ['nobody', { customers: 0 }, /^There was no customer/],
  ['one segment', { noiseFloor: null, judgeable: false }, /^There is a single segment/],
])('says what to do of %s', (_, change, sentence) => {
  expect(stabilityVerdict({ ...held, ...change }, study)).toMatch(sentence)
})

it('advises what the table shows where the model in force cannot be judged', () => {
  const noisy: Population = { ...held, judgeable: false, noiseFloor: 0.7, retrain: line.retrain }
  const designs: Line[] = [
    line,
    { ...line, design: 'rolling', inForce: false, retrain: { median: 8, worst: 4 } },
    { ...line, design: 'behaviour', inForce: false, k: 4, retrain: { median: 26, worst: 20 } },
    { ...line, population: 'loyal', inForce: false, retrain: { median: 26, worst: 26 } },
  ]
  expect(stabilityVerdict(noisy, { ...study, designs })).toMatch(
    / Of the models in the table, behaviour with 4 segments can be, .* for 20 weeks from the worst start\.$/,
  )
  const none = designs.map((one) => ({ ...one, retrain: { median: 8, worst: null } }))
  expect(stabilityVerdict(noisy, { ...study, designs: none })).toMatch(/ Nor can any of the 3 models in the /)
})
