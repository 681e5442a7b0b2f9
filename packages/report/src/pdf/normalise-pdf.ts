/**
 * Sets the dates of a PDF that Chromium wrote and blanks its file identifiers, so that equal pages are equal bytes.
 * Replacements keep their length: the offsets in the cross-reference table stay true.
 *
 * @param date shop-local moment `YYYY-MM-DDTHH:MM:SS`, written as UTC
 */
export function normalisePdf(pdf: Uint8Array, date: string): Uint8Array {
  const digits = date.replaceAll(/\D/g, '')
  const text = Buffer.from(pdf).toString('latin1')
  const fixed = text
    .replaceAll(/\/(CreationDate|ModDate) \(D:\d{14}[^)]*\)/g, (entry, key: string) => {
      const length = entry.length - 1
      return `${`/${key} (D:${digits}+00'00'`.slice(0, length).padEnd(length)})`
    })
    .replaceAll(/\/ID \[<[0-9A-Fa-f]+>\s*<[0-9A-Fa-f]+>\]/g, (entry) =>
      entry.replaceAll(/[0-9A-Fa-f](?=[0-9A-Fa-f]*>)/g, '0'),
    )
  return Buffer.from(fixed, 'latin1')
}
