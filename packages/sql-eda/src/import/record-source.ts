/** Records of a file, in pieces; the very first record is the header. */
export interface RecordBatch {
  readonly records: readonly (readonly string[])[]
  /** Line on which each record begins, 1-based; in a database file the row number. */
  readonly lines: readonly number[]
  /** Blank lines met in this piece. */
  readonly blank: number
  /** Bytes of the file read so far. */
  readonly bytes: number
}

/** One file (or one table of a database file) that holds one table of the preset. */
export interface RecordSource {
  /** Name for people: base name, with `#table` for a table inside a database file. */
  readonly file: string
  /** Bytes on disk that reading it accounts for. */
  readonly size: number
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly batches: (signal: AbortSignal | undefined) => AsyncIterable<RecordBatch>
}
