import { expect, it } from 'vitest'
import { takeSecrets } from '../../src/runtime/take-secrets.ts'

it('keeps token and journal key for the command, and leaves them to no process that it starts', () => {
  const environment = { CLIENTELE_CRM_TOKEN: 'canary', CLIENTELE_JOURNAL_KEY: 'ab', HOME: '/home/x' }
  expect(takeSecrets(environment)).toEqual({
    CLIENTELE_CRM_TOKEN: 'canary',
    CLIENTELE_JOURNAL_KEY: 'ab',
    HOME: '/home/x',
  })
  expect(environment).toEqual({ HOME: '/home/x' })
})
