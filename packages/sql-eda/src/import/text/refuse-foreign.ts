import { SqlEdaError } from '../../errors.ts'

/** First bytes as Latin-1 text in lower case. */
const signatures: readonly (readonly [start: string, why: string])[] = [
  ['%pdf', 'it is a PDF'],
  ['sqlite format 3', 'it is a SQLite database'],
  ['\u00f0\u00ef\u0011\u00e0', 'it is an Excel workbook; save its sheet as "CSV UTF-8" and import that'],
  ['bzh', 'it is a bzip2 archive; unpack it first'],
  ['\u00fd7zxz', 'it is an xz archive; unpack it first'],
  ['7z\u00bc\u00af', 'it is a 7z archive; unpack it first'],
  ['(\u00b5/\u00fd', 'it is a zstd archive; unpack it first'],
  ['par1', 'it is a Parquet file; export it as CSV'],
  ['<', 'it is an HTML or XML page, perhaps a log-in page saved in its place'],
  ['{', 'it is JSON; export it as CSV'],
  ['[{', 'it is JSON; export it as CSV'],
]

/** @throws SqlEdaError `IMPORT` when a file's first bytes are those of something that is no table of text */
export function refuseForeign(head: Buffer, file: string): void {
  const start = head
    .toString('latin1', 0, 64)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  const why = start.startsWith('pk\u0003\u0004')
    ? zipContent(head)
    : signatures.find(([signature]) => start.startsWith(signature))?.[1]
  if (why !== undefined) throw new SqlEdaError('IMPORT', `${file} is not a CSV file: ${why}.`)
}

/** A workbook is a ZIP archive whose first entries have telling names, or that begins with what it is. */
function zipContent(head: Buffer): string {
  const names = head.toString('latin1', 0, 4096)
  if (names.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'))
    return 'it is an OpenDocument sheet; save it as CSV and import that'
  return /\[Content_Types\]\.xml|_rels\/|xl\/|docProps\//.test(names)
    ? 'it is an Excel workbook; save its sheet as "CSV UTF-8" and import that'
    : 'it is a ZIP archive; unpack it first'
}
