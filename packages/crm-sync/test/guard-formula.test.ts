import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guardFormula, readMembers } from '../src/index.ts'

it.each(['=cmd()', '+1', '-1', '@a', '\ta', "'=1", "''@x"])('guards %j', (text) => {
  expect(guardFormula(text)).toBe(`'${text}`)
})

it.each(['', 'plain', "'plain", 'a=1', '1-2'])('leaves %j', (text) => {
  expect(guardFormula(text)).toBe(text)
})

it('is undone by the reader of the members file', () => {
  const id = fc
    .string({ minLength: 1 })
    .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, ''))
    .filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(
      fc.oneof(
        id,
        fc.tuple(fc.constantFrom("'", "''", '=', "'=", "''="), id).map((parts) => parts.join('')),
      ),
      (text) => {
        const cell = `"${guardFormula(text).replaceAll('"', '""')}"`
        const csv = `customer_id,population,segment_id,segment_name,r_score,f_score,m_score\n${cell},new,s,S,1,1,1\n`
        expect(readMembers(csv)[0]?.customerId).toBe(text)
      },
    ),
  )
})
