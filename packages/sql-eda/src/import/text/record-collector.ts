import { CsvError, type Info, type Parser, parse } from 'csv-parse'
import { SqlEdaError } from '../../errors.ts'
import { collapseBlanks } from './collapse-blanks.ts'

/** What stands between the fields of a record: one character, or any run of blanks. */
export type Delimiter = ',' | ';' | '\t' | '|' | 'blanks'

/** A record longer than this is a quote that nobody closed. */
const longestRecord = 4_000_000

/** What the parser has found since the last look. */
export interface Records {
  readonly records: readonly (readonly string[])[]
  /** Line on which each record begins, 1-based, as an editor counts. */
  readonly lines: readonly number[]
  readonly blank: number
}

/** Gathers the parser's records with the line on which each begins. */
export class RecordCollector {
  readonly #parser: Parser
  readonly #file: string
  readonly #collapse: ((piece?: string) => string) | undefined
  #records: string[][] = []
  #lines: number[] = []
  #nextLine = 1
  #parserLines = 0
  #emptyLines = 0
  #emptyTaken = 0
  #lastCharacter = ''
  #failure: Error | undefined

  constructor(file: string, delimiter: Delimiter) {
    this.#file = file
    this.#collapse = delimiter === 'blanks' ? collapseBlanks() : undefined
    this.#parser = parse({
      delimiter: delimiter === 'blanks' ? '\t' : delimiter,
      // All three, as a file may mix them.
      record_delimiter: ['\r\n', '\n', '\r'],
      quote: delimiter === 'blanks' ? null : '"',
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      on_record: (record: string[], info: Info) => this.#add(record, info),
    })
    this.#parser.on('error', (error) => {
      this.#failure = error
    })
    this.#parser.resume()
  }

  /** @throws SqlEdaError `IMPORT` when a quote is never closed */
  write(text: string): Promise<void> {
    const piece = this.#collapse === undefined ? text : this.#collapse(text)
    return this.#feed(piece)
  }

  /** @throws SqlEdaError `IMPORT` when a quote is never closed */
  async end(): Promise<void> {
    if (this.#collapse !== undefined) await this.#feed(this.#collapse())
    // The parser takes what follows the last line break for one more empty line.
    if (this.#lastCharacter === '\n' || this.#lastCharacter === '\r') this.#emptyTaken += 1
    await this.#settled((done) => {
      this.#parser.once('close', done)
      this.#parser.end()
    })
  }

  take(): Records {
    const blank = this.#parser.info.empty_lines - this.#emptyTaken
    this.#emptyTaken += blank
    const found = { records: this.#records, lines: this.#lines, blank }
    this.#records = []
    this.#lines = []
    return found
  }

  async #feed(piece: string): Promise<void> {
    if (piece === '') return
    this.#lastCharacter = piece.at(-1) ?? this.#lastCharacter
    await this.#settled((done) => this.#parser.write(piece, done))
  }

  #add(record: string[], info: Info): null {
    const line = this.#nextLine + info.empty_lines - this.#emptyLines
    const spanned = info.lines - this.#parserLines - (info.empty_lines - this.#emptyLines) - 1
    // The parser counts CR LF inside quotes as two lines, editors as one.
    this.#nextLine = line + 1 + (spanned > 0 ? lineBreaks(record) : 0)
    this.#parserLines = info.lines
    this.#emptyLines = info.empty_lines
    this.#records.push(record)
    this.#lines.push(line)
    return null
  }

  async #settled(start: (done: () => void) => void): Promise<void> {
    await new Promise<void>((resolve) => start(resolve))
    if (this.#failure === undefined) return
    throw new SqlEdaError(
      'IMPORT',
      `${this.#file} is not a CSV file: ${unclosed(this.#failure)}; mend the file, or export it again.`,
      { cause: this.#failure },
    )
  }
}

function unclosed(error: Error): string {
  if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE')
    return `a record is longer than ${longestRecord} characters, probably a quote that is never closed`
  if (error instanceof CsvError) return `a quote is opened and never closed (line ${error.lines})`
  return 'it cannot be taken apart into records'
}

function lineBreaks(record: readonly string[]): number {
  return record.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}
