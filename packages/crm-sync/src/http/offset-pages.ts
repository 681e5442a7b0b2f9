import { CrmError } from '../errors.ts'

/**
 * Reads a list by offset and limit, to its end. A page that is refused is asked for again at half its size, down to a
 * single entry, and the pages after it grow back: nothing is ever passed over.
 *
 * @param size entries in a page
 * @param read one page; gives its entries, or the refusal
 * @throws CrmError the refusal, when a single entry is refused
 */
export async function* offsetPages<T>(
  size: number,
  read: (offset: number, limit: number) => Promise<readonly T[] | CrmError>,
): AsyncGenerator<readonly T[]> {
  for (let [offset, limit] = [0, size]; ; ) {
    const page = await read(offset, limit)
    if (page instanceof CrmError) {
      if (limit === 1) throw page
      limit = Math.ceil(limit / 2)
      continue
    }
    if (page.length > 0) yield page
    if (page.length < limit) return
    offset += limit
    limit = Math.min(size, limit * 2)
  }
}
