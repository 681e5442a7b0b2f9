import { expect, it } from 'vitest'
import { cohortsAgree } from '../../../src/document/agree/cohorts-agree.ts'
import type { PlaybookCohorts } from '../../../src/document/cohorts.ts'
import { playbookDocument } from '../../../src/document/playbook-document.ts'
import { followedShop } from '../../fixtures/followed-shop.ts'
import { largeShop } from '../../fixtures/large-shop.ts'

const { cohorts } = followedShop
const found = (part: keyof PlaybookCohorts, change: (row: never) => object): string[] =>
  cohortsAgree({
    ...followedShop,
    cohorts: cohorts && {
      ...cohorts,
      [part]: { ...cohorts[part], rows: cohorts[part].rows.map(change as never) },
    },
  }).map(({ message }) => message)

it('has nothing against cohorts that are the new customers of each month, nor against none', () => {
  expect(cohortsAgree(followedShop)).toEqual([])
  expect(cohortsAgree(largeShop)).toEqual([])
  expect(playbookDocument.safeParse(followedShop).error).toBeUndefined()
})

it('refuses another first column than the new customers of the months', () => {
  expect(
    found('retention', ({ customers, ...row }: { customers: number }) => ({
      ...row,
      customers: customers + 1,
    }))[0],
  ).toBe('the cohorts are not the new customers of the months')
})

it('refuses a cohort of which some did not buy in its first month', () => {
  expect(
    found('retention', ({ buyers, ...row }: { buyers: number[] }) => ({
      ...row,
      buyers: buyers.map((value, index) => (index === 0 ? value - 1 : value)),
    }))[0],
  ).toBe('309 of the 310 new customers of 2016-10 buy in that month')
})

it('refuses more buyers than customers', () => {
  expect(
    found('retention', ({ buyers, ...row }: { buyers: number[] }) => ({
      ...row,
      buyers: buyers.map((value, index) => (index === 1 ? 1e6 : value)),
    }))[0],
  ).toBe('more customers of 2016-10 buy than there are')
})

it('refuses a triangle that does not reach the month of the issue, or revenue of other months', () => {
  const shorter = <Row extends { buyers?: number[]; revenue?: number[] }>(row: Row): object => ({
    ...row,
    ...(row.buyers && { buyers: row.buyers.slice(0, 1) }),
    ...(row.revenue && { revenue: row.revenue.slice(0, 1) }),
  })
  expect(found('retention', shorter)).toEqual(['a cohort is not followed to 2018-07'])
  expect(found('revenue', shorter)).toEqual(['revenue has other cohorts or months than retention'])
})

it('refuses more second orders than customers', () => {
  expect(
    found('secondOrders', (row: object) => ({
      ...row,
      steps: [{ days: 30, followed: 10, cameBack: 11 }],
    }))[0],
  ).toBe('more customers of 2016-10 are followed or come back than there are')
})
