import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { csvSource } from '../../../src/import/text/csv-source.ts'
import { tempFolder } from '../../support/temp-folder.ts'

async function read(
  content: string | Buffer,
): Promise<{ records: string[][]; lines: number[]; blank: number }> {
  const path = join(await tempFolder(), 'file.csv')
  await writeFile(path, content)
  const source = await csvSource(path, 0)
  const all = { records: [[...source.header]], lines: [1], blank: 0 }
  for await (const batch of source.batches(undefined)) {
    all.records.push(...batch.records.map((record) => [...record]))
    all.lines.push(...batch.lines)
    all.blank += batch.blank
  }
  return all
}

const text = 'a,b\r\n1,"x\r\ny ""z"""\r\n\r\n2,é 👍\r\n\r\n\r\n3,q"u"o\r\n'

describe('csvSource', () => {
  it('gives records with the line each begins on, as an editor counts', async () => {
    const { records, lines, blank } = await read(text)
    expect(records).toEqual([
      ['a', 'b'],
      ['1', 'x\r\ny "z"'],
      ['2', 'é 👍'],
      ['3', 'q"u"o'],
    ])
    expect(lines).toEqual([1, 2, 5, 8])
    expect(blank).toBe(3)
  })

  it('reads the same with a byte-order mark, as gzip, with LF or CR, and without a last line break', async () => {
    const plain = await read(text)
    expect(await read(`\uFEFF${text}`)).toEqual(plain)
    expect(await read(gzipSync(text))).toEqual(plain)
    expect(await read(text.slice(0, -2))).toEqual(plain)
    const simple = 'a,b\n1,2\n\n3,4\n'
    expect(await read(simple.replaceAll('\n', '\r'))).toEqual(await read(simple))
  })

  it('counts blank lines at the end', async () => {
    expect((await read('a\n1\n\n\n')).blank).toBe(2)
    expect((await read('a\n1')).blank).toBe(0)
  })

  it('keeps characters whole where chunks of a large file meet', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `${index},é👍ü€`)
    const { records, lines } = await read(`id,text\n${rows.join('\n')}\n`)
    expect(records).toHaveLength(60_001)
    expect(records.every((record, index) => index === 0 || record[1] === 'é👍ü€')).toBe(true)
    expect(lines.at(-1)).toBe(60_001)
  })

  it.each([
    ['an empty file', '', 'empty'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'PDF'],
    ['a web page', '<!doctype html><html><body>Log in</body></html>', 'HTML'],
    ['a ZIP archive', 'PK\u0003\u0004abc', 'ZIP'],
    ['a database', 'SQLite format 3\0 and so on', 'SQLite'],
    ['NUL bytes', 'a,b\n1,\0\n', 'NUL'],
    ['UTF-8 with broken characters', Buffer.from('a,b\né,é\n1,\xe9\n', 'utf8').subarray(0, -2), 'broken'],
    ['UTF-16 without a mark', Buffer.from('a,b\n1,2\n3,4\n', 'utf16le'), 'utf-16le'],
    ['bytes of no western encoding', Buffer.of(97, 10, 0x81, 0xb6, 0xb7, 0xc3, 0xc5, 10), 'neither UTF-8'],
    ['a quote without end', 'a,b\n1,"open\n2,3\n', 'never closed'],
    ['a very long quote', `a,b\n1,"${'x'.repeat(4_200_000)}"\n`, 'never closed'],
    ['broken gzip', gzipSync('a,b\n1,2\n').subarray(0, 20), 'cannot be read to its end'],
  ])('refuses %s in one sentence', async (_, content, words) => {
    await expect(read(content)).rejects.toMatchObject({
      code: 'IMPORT',
      message: expect.stringMatching(new RegExp(`^file\\.csv .*${words}[^\\n]*\\.$`)),
    })
  })
})
