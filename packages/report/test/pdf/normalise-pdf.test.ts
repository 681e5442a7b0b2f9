import { expect, it } from 'vitest'
import { normalisePdf } from '../../src/pdf/normalise-pdf.ts'

it('sets dates and blanks identifiers without changing the length', () => {
  const pdf =
    "<</CreationDate (D:20261122133000+00'00')\n/ModDate (D:20261122133001+02'00')>>\n/ID [<0aF3> <99ee>]"
  const fixed = Buffer.from(normalisePdf(Buffer.from(pdf, 'latin1'), '2018-08-01T00:00:00')).toString(
    'latin1',
  )
  expect(fixed).toBe(
    "<</CreationDate (D:20180801000000+00'00')\n/ModDate (D:20180801000000+00'00')>>\n/ID [<0000> <0000>]",
  )
  expect(fixed).toHaveLength(pdf.length)
})
