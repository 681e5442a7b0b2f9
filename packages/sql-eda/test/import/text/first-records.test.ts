import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstRecords } from '../../../src/import/text/first-records.ts'
import { type Delimiter, RecordCollector } from '../../../src/import/text/record-collector.ts'

async function everyRecord(text: string, delimiter: Delimiter): Promise<readonly (readonly string[])[]> {
  const collector = new RecordCollector('a.csv', delimiter)
  await collector.write(text)
  await collector.end()
  return collector.take().records
}

it('are those that the whole text begins with, wherever its pieces meet', async () => {
  const cell = fc.constantFrom('a', '', '😀', '"x,y"', '"two\r\nlines"', '"say ""no"""', 'é b', '1;2')
  const lines = fc.array(
    fc.tuple(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n')),
    { minLength: 1, maxLength: 30 },
  )
  const delimiter = fc.constantFrom<Delimiter>(',', ';', 'blanks')
  await fc.assert(
    fc.asyncProperty(lines, delimiter, fc.nat({ max: 60 }), async (rows, parted, shift) => {
      const records = rows.map(([cells, end]) => cells.join(',') + end).join('')
      const text = `${'x'.repeat(16_384 - shift)},😀\n${records}`
      const all = await everyRecord(text, parted)
      for (const most of [1, 3, 1000])
        expect(await firstRecords({ file: 'a.csv', text, isWhole: true }, parted, most)).toEqual(
          all.slice(0, most),
        )
    }),
    { seed: 11, numRuns: 60 },
  )
})

it('come before a quote that is never closed, which is refused when there are none', async () => {
  const head = { file: 'a.csv', text: 'a,b\n1,"2\n3,4\n', isWhole: true }
  expect(await firstRecords(head, ',', 9)).toEqual([['a', 'b']])
  await expect(firstRecords({ ...head, text: '"a,b\n' }, ',', 9)).rejects.toMatchObject({
    code: 'IMPORT',
    message: expect.stringContaining('a quote is opened and never closed'),
  })
})
