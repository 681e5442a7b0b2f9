import { expect, it } from 'vitest'
import * as surface from '../src/index.ts'

it('exports what is meant to be public', () => {
  expect(Object.keys(surface).sort()).toEqual([
    'SqlEdaError',
    'badReviewAtMost',
    'countBuyers',
    'explore',
    'findings',
    'importShop',
    'isDatabaseUrl',
    'nearNames',
    'openHistory',
    'openShop',
    'openStabilityStore',
    'presetNames',
    'questionGroups',
    'questions',
    'readBuyers',
    'readCustomerFacts',
    'readFeatureSeries',
    'readFeatures',
    'readQuestions',
    'salesWindow',
    'syntheticShop',
    'syntheticShopMeta',
    'transactionRoles',
    'writeSyntheticShop',
  ])
})
