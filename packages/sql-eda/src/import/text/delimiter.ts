import { firstRecords, type Head } from './first-records.ts'
import type { Delimiter } from './record-collector.ts'

const candidates: readonly Delimiter[] = [',', ';', '\t', '|', 'blanks']
const sampleRecords = 200

/**
 * Finds what separates the fields: the candidate with which most records have as many fields as the first one, and
 * among equals the one that gives more fields. Runs of blanks count only where nothing else separates.
 *
 * @param columns number of columns, when it is known
 */
export async function detectDelimiter(head: Head, columns: number | undefined): Promise<Delimiter> {
  let best: { delimiter: Delimiter; share: number; fields: number } = { delimiter: ',', share: 0, fields: 1 }
  for (const delimiter of candidates) {
    if (delimiter === 'blanks' && best.fields > 1) break
    const records = await firstRecords(head, delimiter, sampleRecords).catch(unclosed)
    const fields = columns ?? records[0]?.length ?? 0
    if (fields < 2) continue
    const share = records.filter((record) => record.length === fields).length / Math.max(1, records.length)
    const isBetter = share > best.share || (share === best.share && fields > best.fields)
    if (share > 0 && isBetter) best = { delimiter, share, fields }
  }
  return best.delimiter
}

/** A quote without end, under this delimiter or in this file: the full reading tells. */
const unclosed = (): [] => []
