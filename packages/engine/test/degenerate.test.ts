import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as engine from '../src/index.ts'
import { degenerateCalls } from './support/degenerate/groups.ts'
import { numbersIn, outcomeOf, untrueWords } from './support/degenerate/outcome.ts'

const document = readFileSync(new URL('../../../docs/degenerate-input.md', import.meta.url), 'utf8')

/** The cells of the document: heading, function and situation to what is promised there. */
function promises(): Map<string, string> {
  const cells = new Map<string, string>()
  let heading = ''
  let situations: string[] = []
  for (const line of document.split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3)
    if (!line.startsWith('| ')) continue
    const [first = '', ...rest] = line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim())
    if (first === 'function') situations = rest
    else {
      rest.forEach((cell, place) => {
        cells.set(keyOf(heading, first.slice(1, -1), situations[place]), cell)
      })
    }
  }
  return cells
}

function keyOf(heading: string, name: string, situation: string | undefined): string {
  return `${heading}: ${name}, ${situation}`
}

const promised = promises()

describe('docs/degenerate-input.md', () => {
  it('has every public function', () => {
    const functions = Object.entries(engine)
      .filter(([name, value]) => typeof value === 'function' && name !== 'EngineError')
      .map(([name]) => name)
    expect(new Set(degenerateCalls.map(({ name }) => name))).toEqual(new Set(functions))
  })

  it('has a cell for every function in every situation, and no other', () => {
    const tested = degenerateCalls.map(({ heading, name, situation }) => keyOf(heading, name, situation))
    expect([...promised.keys()].toSorted()).toEqual(tested.toSorted())
  })

  it('has only codes that exist', () => {
    const codes = new Set([...promised.values()].filter((cell) => cell.startsWith('`')))
    expect(codes.size).toBeGreaterThan(5)
    const errors = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8')
    for (const code of codes) expect(errors).toContain(`| ${code} |`)
  })
})

describe.each(degenerateCalls)('$name, $situation', ({ heading, name, situation, call }) => {
  it(`${promised.get(keyOf(heading, name, situation))}`, async () => {
    const promise = promised.get(keyOf(heading, name, situation)) ?? ''
    const outcome = await outcomeOf(call)
    if (promise.startsWith('`') || 'refused' in outcome) {
      expect(outcome).toEqual({ refused: promise })
      return
    }
    for (const number of numbersIn(outcome.result)) expect(number).not.toBeNaN()
    const number = Number(promise.replace('−', '-').replace('∞', 'Infinity'))
    if (Number.isNaN(number)) expect(untrueWords(promise, outcome.result)).toEqual([])
    else expect(outcome.result).toBeCloseTo(number, 4)
  })
})
