import { SqlEdaError } from '../../errors.ts'
import { type DateSpelling, dateSpellings } from './date-spelling.ts'

/**
 * The spelling that a `--date-format` names. Separators, capitals, repeated letters and the time after the date say
 * nothing: `dd.mm.yyyy`, `D/M/YYYY` and `D/M/YYYY H:mm` are the same, and a time is read wherever there is one.
 *
 * @throws SqlEdaError `IMPORT` for a format that is none of the known ones
 */
export function parseDateFormat(format: string): DateSpelling {
  const wanted = essence(format)
  const found = dateSpellings.flat().find(({ token }) => essence(token) === wanted)
  if (found === undefined)
    throw new SqlEdaError(
      'IMPORT',
      `The date format "${format}" is not known: use one of ${dateSpellings
        .flat()
        .map(({ token }) => token)
        .join(' | ')}, with or without a time such as H:mm.`,
    )
  return found
}

function essence(format: string): string {
  const text = format.trim().toLowerCase()
  if (text.startsWith('epoch')) return text
  const day = /^[ymd]+(?:[^a-z]+[ymd]+)*/.exec(text)?.[0] ?? text
  const separated = /[^a-z]/.test(day)
  const letters = day
    .replaceAll(/[^a-z]/g, '')
    .replace(/d+/, 'd')
    .replace(/m{3,}/, 'N')
    .replace(/m{1,2}/, 'm')
  return `${letters}${separated ? ' apart' : ''}`
}
