import { expect, it } from 'vitest'
import { checkActionRules } from '../../src/actions/check-action-rules.ts'

const segments = [{ id: 'loyal-1', name: { en: 'Champions', fr: 'Les meilleurs' } }]
const check = (rule: object): void =>
  checkActionRules({ actions: [{ use: 'repeat-any', for: rule }] }, segments, ['loyal-9'], ['new', 'loyal'])

it.each([
  { segments: ['loyal-1'] },
  { segments: ['Champions'] },
  { segments: ['Les meilleurs'] },
  { segments: ['loyal-9'] },
  { population: 'loyal' },
  {},
])('lets %j stand', (rule) => {
  expect(() => check(rule)).not.toThrow()
})

it.each([
  [
    { segments: ['loyal-1', 'Champion'] },
    /"Champion", which there is not; the segments are loyal-1 \(Champions\)/,
  ],
  [{ population: 'old' }, /"old", which there is not; the populations are new, loyal/],
])('refuses %j', (rule, words) => {
  expect(() => check(rule)).toThrow(words)
})
