import { expect, it } from 'vitest'
import { textPlot } from '../../../src/console/terminal/plot.ts'

it('draws values by their height, with levels behind them', () => {
  const plot = textPlot([1, 0.9, null, 0.2], ['2', '4', '6', '8'], [{ value: 0.8, mark: '─' }], {
    width: 80,
    low: 0.7,
    lines: 4,
  })
  expect(plot.split('\n')).toEqual([
    '  1.00      ●',
    '  0.90            ●',
    '  0.80 ────────────────────────',
    '  0.70                        ●',
    '            2     4     6     8',
  ])
})

it('stays within the width, however many points there are', () => {
  const values = Array.from({ length: 30 }, () => 1)
  const plot = textPlot(values, [], [{ value: 0.5, mark: '·' }], { width: 80, low: 0, lines: 5 })
  for (const line of plot.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})
