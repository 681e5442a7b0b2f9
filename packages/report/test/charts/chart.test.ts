import { expect, it } from 'vitest'
import { roundCoordinates, withLabel } from '../../src/charts/chart.ts'

it('rounds coordinates and leaves text alone', () => {
  expect(roundCoordinates('<path d="M1.23456,-7.0000001e-7"/><text x="2.5">3.14159</text>')).toBe(
    '<path d="M1.23,0"/><text x="2.5">3.14159</text>',
  )
})

it('labels a chart for readers that do not see it, escaped', () => {
  expect(withLabel('<svg a="b"><g/></svg>', { id: 'x', title: '<b>', description: 'a & b' })).toBe(
    '<svg role="img" aria-labelledby="x-title x-desc" a="b"><title id="x-title">&lt;b&gt;</title><desc id="x-desc">a &amp; b</desc><g/></svg>',
  )
})
