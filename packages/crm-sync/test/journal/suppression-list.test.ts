import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSuppressionList } from '../../src/journal/suppression-list.ts'
import { temporaryFolder } from '../support/workbench.ts'

describe('openSuppressionList(journal)', () => {
  it('remembers customers across a reopening, and no others', () => {
    const file = join(temporaryFolder(), 'journal.db')
    const list = openSuppressionList(file)
    expect(list.has('c1')).toBe(false)
    list.add('c1')
    list.add('c1')
    list.add('c2')
    const again = openSuppressionList(file)
    expect([again.size, again.has('c1'), again.has('c2'), again.has('C1')]).toEqual([2, true, true, false])
  })

  it('holds hashes under a key that only the owner can read, and no id', () => {
    const folder = temporaryFolder()
    const [one, two] = [join(folder, 'one.db'), join(folder, 'two.db')]
    for (const file of [one, two]) openSuppressionList(file).add('customer-4711')
    expect(readFileSync(`${one}.suppressed`, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
    expect(readFileSync(`${one}.suppressed`)).not.toEqual(readFileSync(`${two}.suppressed`))
    expect(statSync(`${one}.key`).mode & 0o777).toBe(0o600)
  })

  it('stops rather than forget: a list without its key, or a damaged one', () => {
    const file = join(temporaryFolder(), 'journal.db')
    openSuppressionList(file).add('c1')
    const key = readFileSync(`${file}.key`)
    rmSync(`${file}.key`)
    const missing = expect.objectContaining({
      code: 'BAD_JOURNAL',
      message: expect.stringMatching(/missing/),
    })
    expect(() => openSuppressionList(file)).toThrow(missing)
    writeFileSync(`${file}.key`, 'short')
    expect(() => openSuppressionList(file)).toThrow(/journal\.db\.key of the suppression list is damaged/)
    writeFileSync(`${file}.key`, key)
    writeFileSync(`${file}.suppressed`, 'x\ny\n')
    expect(() => openSuppressionList(file)).toThrow(/suppressed of the suppression list is damaged/)
  })

  it('gets over a last line that was cut short', () => {
    const file = join(temporaryFolder(), 'journal.db')
    openSuppressionList(file).add('c1')
    appendFileSync(`${file}.suppressed`, 'ab12')
    expect(openSuppressionList(file).has('c1')).toBe(true)
  })

  it('makes no file before somebody is suppressed, and none for a journal in memory', () => {
    const file = join(temporaryFolder(), 'journal.db')
    openSuppressionList(file)
    expect(() => statSync(`${file}.key`)).toThrow(/ENOENT/)
    const list = openSuppressionList(':memory:')
    list.add('c1')
    expect(list.has('c1')).toBe(true)
    expect(() => statSync(':memory:.key')).toThrow(/ENOENT/)
  })
})
