import { ReportError } from '../errors.ts'
import type { Catalogue } from './catalogue.ts'
import { catalogues } from './catalogues.ts'
import type { Language } from './language.ts'

/**
 * The words of a language, or those of somebody else in their place, complete as far as programs without types could
 * get them wrong: a language that exists, every part there, tags that Intl takes.
 *
 * @throws ReportError `BAD_WORDS`
 */
export function wordsOf(language: Language, own: Catalogue | undefined): Catalogue {
  const there = new Map<string, Catalogue>(Object.entries(catalogues)).get(language)
  if (there === undefined) {
    const known = Object.keys(catalogues).join(', ')
    throw new ReportError(
      'BAD_WORDS',
      `There is no language ${JSON.stringify(language)}; take one of ${known}, and give words of your own as "words".`,
    )
  }
  if (own === undefined) return there
  const missing =
    Object.keys(catalogues.en).find((key) => !(key in own)) ??
    Object.keys(catalogues.en.locale).find((key) => !(key in own.locale))
  if (missing !== undefined)
    throw new ReportError('BAD_WORDS', `The words have no "${missing}"; start them from catalogues.en.`)
  for (const tag of [own.tag, own.locale.intl]) refuseBadTag(tag)
  return own
}

function refuseBadTag(tag: string): void {
  try {
    Intl.getCanonicalLocales(tag)
  } catch (cause) {
    throw new ReportError(
      'BAD_WORDS',
      `The words name the language tag ${JSON.stringify(tag)}, which is none; write one such as de or de-DE.`,
      { cause },
    )
  }
}
