/** Records of a file, in pieces. */
export interface RecordBatch {
  readonly records: readonly (readonly string[])[]
  /** Line on which each record begins, 1-based; in a database file the row number. */
  readonly lines: readonly number[]
  /** Blank lines met in this piece. */
  readonly blank: number
  /** Bytes of the file read so far. */
  readonly bytes: number
}

/** One file (or one table of a database file) that holds one table of a preset. It can be read again and again. */
export interface RecordSource {
  /** Name for people: base name, with `#table` for a table inside a database file. */
  readonly file: string
  /** Bytes on disk that reading it accounts for. */
  readonly size: number
  readonly encoding: string | null
  readonly delimiter: string | null
  /** What a reader should know about how the file is read. */
  readonly notes: readonly string[]
  readonly header: readonly string[]
  /** The records after the header. */
  readonly batches: (signal: AbortSignal | undefined) => AsyncIterable<RecordBatch>
}
