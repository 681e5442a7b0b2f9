import { unknownWord } from './known-words.ts'

const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const

/** Checks the lines of a crontab: five fields within their ranges (crontab(5)), and a command that there is. */
export function readCrontab(text: string): void {
  for (const line of text.split('\n').filter((entry) => !/^\s*(#|$)/.test(entry))) {
    if (/^[A-Z_]+=/.test(line)) continue
    const [, fields = '', command = ''] = /^((?:\S+\s+){5})(.+)$/.exec(line) ?? []
    const parts = fields.trim().split(/\s+/)
    if (parts.length !== 5) throw new Error(`no crontab line: ${line}`)
    for (const [at, [low, high]] of RANGES.entries()) checkField(parts[at] ?? '', low, high)
    // a bare per cent sign ends the command
    if (/(?<!\\)%/.test(command)) throw new Error(`a % is not escaped: ${line}`)
    const unknown = unknownWord(command)
    if (unknown !== null) throw new Error(unknown)
  }
}

/** Checks one field of a schedule: `*`, or numbers, ranges and steps within `low` to `high`. */
export function checkField(field: string, low: number, high: number): void {
  for (const part of field.split(',')) {
    const found = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/\d+)?$/.exec(part)
    if (found === null) throw new Error(`no field of a schedule: ${field}`)
    for (const number of found.slice(1))
      if (number !== undefined && (Number(number) < low || Number(number) > high))
        throw new Error(`${number} is not from ${low} to ${high}`)
  }
}
