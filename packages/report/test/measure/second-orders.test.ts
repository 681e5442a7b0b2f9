import { expect, it } from 'vitest'
import { extremeCohorts, secondOrderCurve, wholeCohorts } from '../../src/measure/second-orders.ts'

const step = (
  days: number,
  followed: number,
  cameBack: number,
): { days: number; followed: number; cameBack: number } => ({ days, followed, cameBack })

const sizes = new Map([
  ['2018-01', 100],
  ['2018-02', 300],
  ['2018-03', 200],
])
const rows = [
  { month: '2018-01', steps: [step(30, 100, 2), step(60, 100, 4), step(90, 60, 5)] },
  { month: '2018-02', steps: [step(30, 300, 3), step(60, 300, 12)] },
  { month: '2018-03', steps: [step(30, 200, 40), step(60, 90, 20)] },
]

it('takes the cohorts that were followed as a whole', () => {
  expect(wholeCohorts(rows, sizes, 60)).toEqual([
    { month: '2018-01', customers: 100, cameBack: 4 },
    { month: '2018-02', customers: 300, cameBack: 12 },
  ])
  expect(wholeCohorts(rows, sizes, 90)).toEqual([])
})

it('draws the curve of one group: March had many second orders but is not in it', () => {
  expect(secondOrderCurve(rows, sizes)).toEqual({
    from: '2018-01',
    to: '2018-02',
    customers: 400,
    points: [
      { days: 30, share: 5 / 400 },
      { days: 60, share: 16 / 400 },
    ],
  })
})

it('has no curve where nobody was followed', () => {
  expect(secondOrderCurve([], new Map())).toBeNull()
  expect(secondOrderCurve([{ month: '2018-03', steps: [step(30, 90, 20)] }], sizes)).toBeNull()
})

it('names best and worst among cohorts with ten expected second orders', () => {
  const cohort = (
    month: string,
    customers: number,
    cameBack: number,
  ): ReturnType<typeof wholeCohorts>[0] => ({
    month,
    customers,
    cameBack,
  })
  const large = [cohort('2018-01', 1000, 20), cohort('2018-02', 1000, 30), cohort('2018-03', 1000, 20)]
  expect(extremeCohorts([...large, cohort('2018-04', 10, 5)])).toEqual({
    best: large[1],
    worst: large[0],
    compared: 3,
  })
})

it('names none where nothing can be compared', () => {
  expect(extremeCohorts([])).toBeNull()
  expect(extremeCohorts([{ month: '2018-01', customers: 1000, cameBack: 20 }])).toBeNull()
  const same = { customers: 1000, cameBack: 20 }
  expect(
    extremeCohorts([
      { month: '2018-01', ...same },
      { month: '2018-02', ...same },
    ]),
  ).toBeNull()
  expect(extremeCohorts([{ month: '2018-01', customers: 1000, cameBack: 0 }])).toBeNull()
})
