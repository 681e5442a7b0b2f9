import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CrmError } from '../../src/errors.ts'
import { offsetPages } from '../../src/http/offset-pages.ts'

const REFUSAL = new CrmError('NOT_A_CRM', 'no')

/** Reads a list of so many entries, with the requests that it took. */
async function readList(
  entries: number,
  size: number,
  refuses: (offset: number, limit: number) => boolean,
): Promise<{ found: number[]; requests: [number, number][] }> {
  const list = Array.from({ length: entries }, (_, index) => index)
  const [found, requests]: [number[], [number, number][]] = [[], []]
  const pages = offsetPages(size, async (offset, limit) => {
    requests.push([offset, limit])
    return refuses(offset, limit) ? REFUSAL : list.slice(offset, offset + limit)
  })
  for await (const page of pages) found.push(...page)
  return { found, requests }
}

describe('offsetPages(size, read)', () => {
  it('reads to the end, one request past a last page that is full', async () => {
    expect((await readList(25, 10, () => false)).requests).toEqual([
      [0, 10],
      [10, 10],
      [20, 10],
    ])
    expect((await readList(20, 10, () => false)).requests).toHaveLength(3)
    expect((await readList(0, 10, () => false)).found).toEqual([])
  })

  it('asks for less where a page is refused, and for more again afterwards', async () => {
    const { found, requests } = await readList(40, 8, (offset, limit) => offset < 8 && limit > 2)
    expect(found).toHaveLength(40)
    expect(requests.slice(0, 3)).toEqual([
      [0, 8],
      [0, 4],
      [0, 2],
    ])
    expect(requests.at(-1)?.[1]).toBe(8)
  })

  it('gives every entry once and in order, whatever sizes are refused where', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(60),
        fc.integer({ min: 1, max: 16 }),
        fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 60, maxLength: 60 }),
        async (entries, size, most) => {
          const { found } = await readList(entries, size, (offset, limit) => limit > (most[offset] ?? 16))
          expect(found).toEqual(Array.from({ length: entries }, (_, index) => index))
        },
      ),
    )
  })

  it('never passes over an entry that is refused alone', async () => {
    await expect(readList(20, 8, (offset, limit) => offset <= 5 && 5 < offset + limit)).rejects.toBe(REFUSAL)
  })
})
