import { describe, expect, it } from 'vitest'
import { byCodeUnit } from '../src/by-code-unit.ts'

describe('byCodeUnit(left, right)', () => {
  it('does not follow any language', () => {
    expect(['ä', 'b', 'Z', 'a'].sort(byCodeUnit)).toEqual(['Z', 'a', 'b', 'ä'])
    expect(byCodeUnit('a', 'a')).toBe(0)
  })
})
