import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSuppressionList } from '../../../src/journal/pseudonyms/suppression-list.ts'
import { temporaryFolder } from '../../support/workbench.ts'

const KEY = Buffer.alloc(32, 7)

describe('openSuppressionList(journal, key)', () => {
  it('remembers customers across a reopening, and no others', () => {
    const file = join(temporaryFolder(), 'journal.db')
    const list = openSuppressionList(file, KEY)
    expect(list.has('c1')).toBe(false)
    list.add('c1')
    list.add('c1')
    list.add('c2')
    const again = openSuppressionList(file, KEY)
    expect([again.size, again.has('c1'), again.has('c2'), again.has('C1')]).toEqual([2, true, true, false])
  })

  it('holds hashes that another key gives otherwise, and no id', () => {
    const folder = temporaryFolder()
    const [one, two] = [join(folder, 'one.db'), join(folder, 'two.db')]
    openSuppressionList(one, KEY).add('customer-4711')
    openSuppressionList(two, Buffer.alloc(32, 8)).add('customer-4711')
    expect(readFileSync(`${one}.suppressed`, 'utf8')).toMatch(/^key [0-9a-f]{32}\n[0-9a-f]{64}\n$/)
    expect(readFileSync(`${one}.suppressed`)).not.toEqual(readFileSync(`${two}.suppressed`))
  })

  it('stops rather than forget: another key', () => {
    const file = join(temporaryFolder(), 'journal.db')
    openSuppressionList(file, KEY).add('c1')
    expect(() => openSuppressionList(file, Buffer.alloc(32, 8))).toThrow(
      `The suppression list ${file}.suppressed was made with another key; bring that key back from a backup, since without it nobody on the list is held back.`,
    )
  })

  it('stops rather than forget: a damaged list', () => {
    const file = join(temporaryFolder(), 'journal.db')
    writeFileSync(`${file}.suppressed`, 'x\ny\n')
    expect(() => openSuppressionList(file, KEY)).toThrow(
      `The suppression list ${file}.suppressed is damaged; bring it back from a backup.`,
    )
  })

  it('gets over a last line that was cut short', () => {
    const file = join(temporaryFolder(), 'journal.db')
    openSuppressionList(file, KEY).add('c1')
    appendFileSync(`${file}.suppressed`, 'ab12')
    expect(openSuppressionList(file, KEY).has('c1')).toBe(true)
  })

  it('makes no file before somebody is suppressed, and none for a journal in memory', () => {
    const file = join(temporaryFolder(), 'journal.db')
    openSuppressionList(file, KEY)
    expect(() => statSync(`${file}.suppressed`)).toThrow(/ENOENT/)
    const list = openSuppressionList(':memory:', KEY)
    list.add('c1')
    expect(list.has('c1')).toBe(true)
    expect(() => statSync(':memory:.suppressed')).toThrow(/ENOENT/)
  })
})
