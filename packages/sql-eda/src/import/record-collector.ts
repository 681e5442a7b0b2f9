import { type Info, type Parser, parse } from 'csv-parse'
import type { RecordBatch } from './record-source.ts'

/** A record longer than this is a quote that nobody closed. */
export const longestRecord = 1_000_000

/** Gathers the parser's records with the line on which each begins. */
export class RecordCollector {
  readonly #parser: Parser
  #records: string[][] = []
  #lines: number[] = []
  #nextLine = 1
  #parserLines = 0
  #emptyLines = 0
  #emptyTaken = 0
  #lastCharacter = ''
  #failure: Error | undefined

  constructor() {
    this.#parser = parse({
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

  write(text: string): Promise<void> {
    this.#lastCharacter = text.at(-1) ?? this.#lastCharacter
    return this.#settled((done) => this.#parser.write(text, done))
  }

  end(): Promise<void> {
    // The parser takes what follows the last line break for one more empty line.
    if (this.#lastCharacter === '\n' || this.#lastCharacter === '\r') this.#emptyTaken += 1
    return this.#settled((done) => {
      this.#parser.once('close', done)
      this.#parser.end()
    })
  }

  take(bytes: number): RecordBatch {
    const blank = this.#parser.info.empty_lines - this.#emptyTaken
    this.#emptyTaken += blank
    const batch = { records: this.#records, lines: this.#lines, blank, bytes }
    this.#records = []
    this.#lines = []
    return batch
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
    if (this.#failure !== undefined) throw this.#failure
  }
}

function lineBreaks(record: readonly string[]): number {
  return record.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}
