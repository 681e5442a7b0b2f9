import { SqlEdaError } from '../errors.ts'
import { matchHeader } from './match-header.ts'
import { type LinesPreset, plainHeader } from './presets/preset.ts'
import { knownLinesPresets } from './presets/presets.ts'
import { transactions } from './presets/transactions.ts'
import type { RecordSource } from './record-source.ts'

/** A preset and why it was taken. */
export interface RecognisedPreset {
  readonly preset: LinesPreset
  readonly reason: string
}

/**
 * Recognises the layout of files with one row an order line by their headers; a table of transactions is what has
 * customer, date and amount and is nothing better known.
 *
 * @throws SqlEdaError `IMPORT` when no layout fits, or several do
 */
export function recognisePreset(sources: readonly RecordSource[]): RecognisedPreset {
  const recognised = findPreset(sources)
  if (recognised !== null) return recognised
  throw new SqlEdaError(
    'IMPORT',
    `No preset fits ${sources.map(({ file }) => file).join(', ')}: say which column is what with --map customer=…,date=…,amount=…, and name the columns with --columns when there is no header line.`,
  )
}

/**
 * The same, with null when no layout fits.
 *
 * @throws SqlEdaError `IMPORT` when several do
 */
export function findPreset(sources: readonly RecordSource[]): RecognisedPreset | null {
  const found = knownLinesPresets.flatMap((preset) => {
    const source = sources.find(({ header }) => signatureIn(preset, header) !== undefined)
    return source === undefined ? [] : [{ preset, source }]
  })
  const [first, second] = found
  if (first !== undefined && second !== undefined)
    throw new SqlEdaError(
      'IMPORT',
      `The files fit the presets ${found.map(({ preset }) => preset.name).join(' and ')}: say which with --preset.`,
    )
  if (first !== undefined) {
    const signature = signatureIn(first.preset, first.source.header) ?? []
    return {
      preset: first.preset,
      reason: `The preset is ${first.preset.name}: ${first.source.file} has the columns ${signature.join(', ')}.`,
    }
  }
  const preset = transactions()
  const source = sources.find(({ header }) => fits(preset, header))
  if (source === undefined) return null
  const used = matchHeader(preset.table, source.header).columns.map(
    ({ header, name }) => `${header} as ${name.replace('_', ' ')}`,
  )
  return {
    preset,
    reason: `The preset is transactions: ${source.file} has a customer, a date and an amount (${used.join(', ')}).`,
  }
}

/** Whether a file with this header can be read under the preset. */
export function fits(preset: LinesPreset, header: readonly string[]): boolean {
  const { columns, missing } = matchHeader(preset.table, header)
  return (
    missing.length === 0 &&
    (preset.oneOf.length === 0 || columns.some(({ name }) => preset.oneOf.includes(name)))
  )
}

function signatureIn(preset: LinesPreset, header: readonly string[]): readonly string[] | undefined {
  const names = new Set(header.map(plainHeader))
  return preset.signatures.find((signature) => signature.every((name) => names.has(plainHeader(name))))
}
