import { describe, expect, it } from 'vitest'
import { sparkline, textBar, textHeatMap } from '../../../src/console/terminal/text-chart.ts'

describe('textBar', () => {
  it('fills the width at the highest value and shows the least that is not nothing', () => {
    expect(textBar(100, 100, 8)).toBe('████████')
    expect(textBar(50, 100, 8)).toBe('████')
    expect(textBar(1, 1e9, 8)).toBe('▏')
  })

  it.each([
    [0, 100],
    [-5, 100],
    [Number.NaN, 100],
    [5, 0],
  ])('draws nothing for %d of %d', (value, highest) => {
    expect(textBar(value, highest, 8)).toBe('')
  })
})

describe('sparkline', () => {
  it('has one character a value, and a gap for none', () => {
    expect(sparkline([0, null, 50, 100])).toBe('▁ ▅█')
    expect(sparkline([0, 0])).toBe('▁▁')
    expect(sparkline([])).toBe('')
  })
})

describe('textHeatMap', () => {
  const chart = { kind: 'heat', x: 'hour', by: 'day', y: ['orders'] } as const
  const rows = [
    { day: 'Mon', hour: 10, orders: 4 },
    { day: 'Mon', hour: 9, orders: 0 },
    { day: 'Tue', hour: 9, orders: 1 },
  ]

  it('shades by rank, numbers across by size, a gap where there is no row', () => {
    expect(textHeatMap({ chart, rows }, 80)).toBe('        9 10\n  Mon  ·· ▓▓\n  Tue  ░░')
  })

  it('lets cells touch and names every second where there is no room between them', () => {
    expect(textHeatMap({ chart, rows }, 10)).toBe('       9\n  Mon ··▓▓\n  Tue ░░')
  })

  it('is not drawn where it does not fit', () => {
    expect(textHeatMap({ chart, rows }, 9)).toBeNull()
  })
})
