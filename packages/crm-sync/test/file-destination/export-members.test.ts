import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { exportManifest, exportMembers, readEmails } from '../../src/index.ts'
import { member, members } from '../support/members.ts'
import { journalIn, temporaryFolder } from '../support/workbench.ts'

const stamp = { issue: '2018-07', runId: 'r1' }

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  )

describe('exportMembers({ members, folder, format })', () => {
  it('writes one file a segment, and a manifest that vouches for each', () => {
    const folder = join(temporaryFolder(), 'deep', 'export')
    const manifest = exportMembers({ members: members(10), ...stamp, folder, format: 'csv' })
    expect(manifest).toMatchObject({
      customers: 10,
      suppressed: 0,
      files: [
        { file: 'loyal-champions.csv', segment: 'loyal-champions', customers: 2 },
        { file: 'loyal-slowing.csv', customers: 2 },
        { file: 'new-lapsed.csv', customers: 3 },
        { file: 'new-recent.csv', customers: 3 },
      ],
    })
    expect(exportManifest.parse(JSON.parse(contents(folder)['manifest.json'] ?? ''))).toEqual(manifest)
    for (const { file, sha256, bytes } of manifest.files) {
      const content = readFileSync(join(folder, file))
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
      expect(content).toHaveLength(bytes)
      expect(statSync(join(folder, file)).mode & 0o077).toBe(0)
    }
    const [first] = parse(contents(folder)['new-recent.csv'] ?? '', { columns: true }) as unknown[]
    expect(first).toEqual({
      customer_id: 'c00000',
      population: 'new',
      segment: 'new-recent',
      segment_name: 'Recent buyers',
      tags: 'new;new-recent',
      r_score: '3',
      f_score: '1',
      m_score: '4',
      issue: '2018-07',
      as_of: '2018-08-01',
      run_id: 'r1',
    })
    expect(Object.keys(contents(folder)).some((file) => file.includes('partial'))).toBe(false)
  })

  it.each(['csv', 'json'] as const)(
    'gives the same bytes for the same members in any order, as %s',
    (format) => {
      const [one, two] = [temporaryFolder(), temporaryFolder()]
      exportMembers({ members: members(50), ...stamp, folder: one, format })
      exportMembers({ members: members(50).reverse(), ...stamp, folder: two, format })
      expect(contents(two)).toEqual(contents(one))
      exportMembers({ members: members(50), ...stamp, folder: one, format })
      expect(contents(one)).toEqual(contents(two))
    },
  )

  it('writes one file of all, with addresses where they are given', () => {
    const folder = temporaryFolder()
    const emails = readEmails('customer_id,email\nc00001,Ana@Shop.example\n')
    exportMembers({ members: members(3), ...stamp, folder, format: 'json', layout: 'one', emails })
    const rows = JSON.parse(contents(folder)['customers.json'] ?? '') as Record<string, unknown>[]
    expect(rows.map(({ customer_id, email, r_score }) => [customer_id, email, r_score])).toEqual([
      ['c00000', '', 3],
      ['c00001', 'ana@shop.example', 3],
      ['c00002', '', 3],
    ])
  })

  it('removes what an earlier export left, and nothing else', () => {
    const folder = temporaryFolder()
    exportMembers({ members: members(8), ...stamp, folder, format: 'csv' })
    writeFileSync(join(folder, 'mine.csv'), 'mine')
    exportMembers({ members: [member('a', 0)], ...stamp, folder, format: 'csv' })
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'mine.csv', 'new-recent.csv'])
  })

  it('leaves out who is suppressed', () => {
    const folder = temporaryFolder()
    const journal = journalIn(temporaryFolder())
    journal.suppress('c00002')
    const manifest = exportMembers({ members: members(4), ...stamp, folder, format: 'csv', journal })
    expect(manifest).toMatchObject({ customers: 3, suppressed: 1 })
    expect(JSON.stringify(contents(folder))).not.toContain('c00002')
  })

  it('guards formulas and quotes, and gives unsafe segment names a safe file', () => {
    const folder = temporaryFolder()
    const odd = { ...member('=cmd()'), segmentId: '../Up', segmentName: 'a "b", c' }
    const lower = { ...member('x'), segmentId: '../up', segmentName: '@x' }
    exportMembers({ members: [odd, lower], ...stamp, folder, format: 'csv' })
    expect(readdirSync(folder).sort()).toEqual(['%2e%2e%2f%55p.csv', '%2e%2e%2fup.csv', 'manifest.json'])
    const [row] = parse(contents(folder)['%2e%2e%2f%55p.csv'] ?? '', { columns: true }) as unknown[]
    expect(row).toMatchObject({ customer_id: "'=cmd()", segment_name: 'a "b", c' })
    expect(contents(folder)['%2e%2e%2fup.csv']).toContain(",'@x,")
  })

  it('writes an empty export for no members', () => {
    const folder = temporaryFolder()
    expect(exportMembers({ members: [], ...stamp, folder, format: 'json' }).files).toEqual([])
    exportMembers({ members: [], ...stamp, folder, format: 'json', layout: 'one' })
    expect(contents(folder)['customers.json']).toBe('[]\n')
  })

  it('leaves a folder alone whose manifest is of something else, and says what cannot be written', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'manifest.json'), '{"name":"web app"}')
    const run = () => exportMembers({ members: members(2), ...stamp, folder, format: 'csv' })
    expect(run).toThrow(expect.objectContaining({ code: 'BAD_EXPORT' }))
    expect(readdirSync(folder)).toEqual(['manifest.json'])
    const file = join(temporaryFolder(), 'a file')
    writeFileSync(file, '')
    expect(() =>
      exportMembers({ members: members(2), ...stamp, folder: join(file, 'x'), format: 'csv' }),
    ).toThrow(expect.objectContaining({ code: 'BAD_EXPORT' }))
    const taken = temporaryFolder()
    mkdirSync(join(taken, 'new-recent.csv'))
    expect(() => exportMembers({ members: [member('a')], ...stamp, folder: taken, format: 'csv' })).toThrow(
      expect.objectContaining({ code: 'BAD_EXPORT' }),
    )
    expect(existsSync(join(taken, 'manifest.json'))).toBe(false)
  })
})
