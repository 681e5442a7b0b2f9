import { describe, expect, it } from 'vitest'
import { CrmError, membersOfRows, readMembers } from '../src/index.ts'

const HEADER =
  'customer_id,population,segment_id,segment_name,recency_days,frequency,monetary,r_score,f_score,m_score,distance,margin'
const ROW = 'a1,new,new-recent,Recent buyers,12,1,99.5,5,1,3,0.4,0.9'

function failure(csv: string): CrmError {
  try {
    readMembers(csv)
  } catch (error) {
    if (error instanceof CrmError) return error
  }
  throw new Error('expected a CrmError')
}

describe('readMembers(csv)', () => {
  it('takes what the CRM needs from the members file', () => {
    expect(readMembers(`${HEADER}\n${ROW}\n`)).toEqual([
      {
        customerId: 'a1',
        population: 'new',
        segmentId: 'new-recent',
        segmentName: 'Recent buyers',
        rScore: 5,
        fScore: 1,
        mScore: 3,
      },
    ])
  })

  it('takes the recency status where the file has it, and no other word for it', () => {
    const csv = (status: string): string => `${HEADER},recency_status\n${ROW},${status}\n`
    expect(readMembers(csv('slowing'))[0]?.recencyStatus).toBe('slowing')
    expect(failure(csv('asleep')).message).toMatch(/recency_status "asleep" in row 1; use active, slowing/)
    expect(failure(csv('')).message).toMatch(/has no recency_status in row 1/)
  })

  it('takes who is left alone, where the file says it, and no other word for it', () => {
    const csv = (...cells: string[]): string =>
      [
        `${HEADER},holdout,control_of`,
        ...cells.map((cell, row) => `${ROW.replace('a1', `a${row}`)},${cell}`),
      ].join('\n')
    expect(readMembers(csv('yes,', 'no,offer b-2', 'no,')).map(({ leftAloneBy }) => leftAloneBy)).toEqual([
      ['holdout'],
      ['control-b-2', 'control-offer'],
      undefined,
    ])
    expect(failure(csv('maybe,')).message).toMatch(/has holdout "maybe" in row 1; use yes or no/)
    expect(failure(csv(',')).message).toMatch(/has no holdout in row 1/)
    expect(failure(csv('no,a;b')).message).toMatch(/control_of in row 1 that is no list of tests; use ids/)
  })

  it('takes off the quote that guards against spreadsheet formulas, and no other', () => {
    const ids = ["'=cmd()", "''=cmd()", "'-7", "'plain", '-8']
    const csv = [HEADER, ...ids.map((id) => ROW.replace('a1', id))].join('\n')
    expect(readMembers(csv).map(({ customerId }) => customerId)).toEqual([
      '=cmd()',
      "'=cmd()",
      '-7',
      "'plain",
      '-8',
    ])
  })

  it('does not mind column order, a byte-order mark, CR LF, or quoted commas', () => {
    const csv =
      '\uFEFFm_score,segment_name,f_score,r_score,customer_id,segment_id,population\r\n' +
      '1,"Small, but ""new""",2,3,007,s1,new\r\n'
    expect(readMembers(csv)).toEqual([
      {
        customerId: '007',
        population: 'new',
        segmentId: 's1',
        segmentName: 'Small, but "new"',
        rScore: 3,
        fScore: 2,
        mScore: 1,
      },
    ])
  })

  it.each([
    ['nothing', '', /is empty; write it with clientele segment --members\.$/],
    ['only a header', HEADER, /header and no customers; segment a month that has some\.$/],
    [
      'a missing column',
      'customer_id,population\na1,new',
      /no column segment_id, segment_name, r_score, .*; add it, or write the file with clientele segment --members\.$/,
    ],
    [
      'semicolons',
      `${HEADER}\n${ROW}`.replaceAll(',', ';'),
      /parts its columns by ";"; save it with commas\.$/,
    ],
    ['a customer twice', `${HEADER}\n${ROW}\n${ROW}`, /row 2 twice; keep one of the rows\.$/],
    [
      'an empty id',
      `${HEADER}\n${ROW.replace('a1', ' ')}`,
      /no customer_id in row 1; fill it in or take the row/,
    ],
    [
      'a score of six',
      `${HEADER}\n${ROW.replace('5,1,3', '6,1,3')}`,
      /r_score "6" in row 1; .* from 1 to 5\.$/,
    ],
    [
      'a tag with a semicolon',
      `${HEADER}\n${ROW.replace('new-recent', 'a;b')}`,
      /";" in the segment_id of row 1; take it out, since CRMs part tags by it\.$/,
    ],
    [
      'two names',
      `${HEADER}\n${ROW}\n${ROW.replace('a1', 'a2').replace('Recent', 'Old')}`,
      /two names \(row 2\); give it one\.$/,
    ],
    ['a short row', `${HEADER}\na1,new`, /not a CSV.*; give every row as many columns as the header\.$/],
    ['no CSV', '"never closed', /not a CSV.*; close every quote, or save it anew as CSV\.$/],
  ])('refuses %s in one line that says how to mend it', (_, csv, message) => {
    const error = failure(csv)
    expect(error.code).toBe('BAD_MEMBERS')
    expect(error.message).toMatch(message)
    expect(error.message).toMatch(/^The members file .*\.$/)
  })

  it('never repeats a customer id in an error', () => {
    expect(failure(`${HEADER}\n${ROW}\n${ROW}`).message).not.toContain('a1')
  })
})

describe('membersOfRows(rows)', () => {
  const header = HEADER.split(',')
  const row = ['a1', 'new', 'new-recent', 'Recent buyers', 12, 1, 99.5, 5, 1, 3, 0.4, 0.9]

  it('takes rows as readMembers takes their text', () => {
    const other = ["'=b,2", ...row.slice(1)]
    const text = `${HEADER}\n${ROW}\n"'=b,2"${ROW.slice(2)}\n`
    expect(membersOfRows([header, row, other])).toEqual(readMembers(text))
  })

  it.each([
    ['is empty', []],
    ['has a header and no customers', [header]],
    ['lists the customer of row 2 twice', [header, row, row]],
    ['has r_score "6" in row 1', [header, row.with(7, 6)]],
  ])('refuses a file that %s', (fault, rows) => {
    expect(() => membersOfRows(rows)).toThrow(fault)
  })
})
