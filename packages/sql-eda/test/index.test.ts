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
    'mappingOf',
    'nearNames',
    'openHistory',
    'openShop',
    'openStabilityStore',
    'presetNames',
    'previewOrders',
    'questionGroups',
    'questions',
    'readBuyers',
    'readCustomerFacts',
    'readFeatureSeries',
    'readFeatures',
    'readQuestions',
    'recogniseDatabase',
    'recogniseFiles',
    'salesWindow',
    'syntheticShop',
    'syntheticShopMeta',
    'transactionRoles',
    'unnamedShop',
    'writeSyntheticShop',
  ])
})
