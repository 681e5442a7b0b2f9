import { describe, expect, it } from 'vitest'
import { progressOn } from '../../../src/console/terminal/progress.ts'
import { type MemoryTerminal, memoryTerminal } from '../../support/memory-terminal.ts'

/** A terminal with a clock that the test turns, and the lines that were drawn. */
function turned(options: { columns?: number; interactive?: boolean; quiet?: boolean } = {}): {
  terminal: MemoryTerminal
  drawn: string[]
  pass: (seconds: number) => void
} {
  let now = 1000
  const drawn: string[] = []
  const terminal = {
    ...memoryTerminal('.', options),
    interactive: options.interactive ?? false,
    now: () => now,
    draw: (line: string) => void drawn.push(line),
  }
  return {
    terminal,
    drawn,
    pass: (seconds) => {
      now += seconds * 1000
    },
  }
}

describe('on a screen', () => {
  it('draws each state within the width, with what is left once it can be known', () => {
    const { terminal, drawn, pass } = turned({ interactive: true, columns: 60 })
    const progress = progressOn(terminal)
    progress.start('import')
    progress.update('orders.csv, 10 rows', 0.005)
    pass(10)
    progress.update('orders.csv, 50 rows', 0.25)
    pass(10)
    progress.update(`${'長い名前'.repeat(20)}.csv`, 0.5)
    progress.done('100 orders')
    expect(drawn.slice(0, 3)).toEqual([
      '  · import        …',
      '  · import        orders.csv, 10 rows, 0 %',
      '  · import        orders.csv, 50 ro…, 25 %, about 30 s left',
    ])
    expect(drawn[3]).toBe('  · import        長い名前長い名前…, 50 %, about 20 s left')
    expect(terminal.output).toEqual({ out: '', err: '  ✓ import        100 orders (20 s)\n' })
  })

  it('draws nothing when quiet or silent', () => {
    for (const [quiet, silent] of [
      [true, false],
      [false, true],
    ] as const) {
      const { terminal, drawn } = turned({ interactive: true, quiet })
      const progress = progressOn(terminal, { silent })
      progress.start('import')
      progress.update('x', 0.5)
      progress.done('y')
      progress.stop('z')
      progress.finish()
      expect([drawn, terminal.output.err]).toEqual([[], ''])
    }
  })
})

describe('without a screen', () => {
  it('writes a line every five seconds, and says what a step and all of them took', () => {
    const { terminal, drawn, pass } = turned()
    const progress = progressOn(terminal)
    progress.start('shop')
    pass(0.9)
    progress.done('9 files')
    progress.start('import')
    for (let rows = 1; rows <= 12; rows++) {
      pass(1)
      progress.update(`${rows} rows`, rows / 12)
    }
    progress.stop('the disk is full')
    progress.finish()
    expect(drawn.filter((line) => !line.endsWith('…'))).toEqual([])
    expect(terminal.output.err.split('\n')).toEqual([
      '  ✓ shop          9 files',
      '  · import        5 rows, 41 %, about 7 s left',
      '  · import        10 rows, 83 %, about 2 s left',
      '  ! import        the disk is full (12 s)',
      '  ✓ all           done (13 s)',
      '',
    ])
  })
})
