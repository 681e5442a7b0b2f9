import { DEFAULT_POPULATIONS } from '@clientele/engine'
import { parseK } from '../config/settings.ts'

/** What is wrong with an answer: the end of a sentence that begins with it; null when nothing is. */
export type Fault = (text: string) => string | null

export const textFault: Fault = (text) => (text.trim() === '' ? 'must not be empty' : null)

/** Any three letters can be formatted; only those of ISO 4217 have a name. Capitals or not is the same. */
export const currencyFault: Fault = (text) =>
  /^[a-z]{3}$/i.test(text) &&
  new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' }).of(text.toUpperCase()) !== undefined
    ? null
    : 'must be an ISO 4217 code such as EUR'

export const zoneFault: Fault = (text) => {
  try {
    if (text !== '' && new Intl.DateTimeFormat('en', { timeZone: text })) return null
  } catch {
    // told below
  }
  return 'must be an IANA time zone such as Europe/Paris'
}

export const urlFault: Fault = (text) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
    ? null
    : 'must be an address such as https://api.hubapi.com'

export const segmentsFault: Fault = (text) => {
  try {
    const k = parseK(text)
    const known = DEFAULT_POPULATIONS.map(({ name }) => name)
    return k === 'auto' || Object.keys(k).every((name) => known.includes(name))
      ? null
      : `must be of ${known.join(' and ')} only`
  } catch {
    return 'must be written as new=3,loyal=5 with numbers from 1 to 20, or as auto'
  }
}
