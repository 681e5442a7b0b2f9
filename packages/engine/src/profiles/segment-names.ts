import type {
  Experience,
  NameDistinction,
  NameStem,
  NameWords,
  OrderLevel,
  RecencyWord,
  ValueLevel,
  WordDistinction,
} from './name-words.ts'
import { NAMES_EN } from './names-en.ts'
import { NAMES_FR } from './names-fr.ts'

/** The languages of names. A further one is a table and its line here. */
const NAME_WORDS: { readonly en: NameWords; readonly fr: NameWords } = { en: NAMES_EN, fr: NAMES_FR }

/** A language that names are written in. */
export type NameLanguage = keyof typeof NAME_WORDS

/** A name as people read it. */
export type SegmentName = Readonly<Record<NameLanguage, string>>

/** No name is longer, in any language, so that tables and labels can count on it. */
export const LONGEST_NAME = 72

/** A name taken apart. */
export interface NameParts {
  readonly stem: NameStem
  readonly orders: OrderLevel
  readonly recency: RecencyWord
  readonly value: ValueLevel
  readonly experience: Experience | null
  readonly distinction: NameDistinction | null
}

/** Everything a name can say before experience and distinction. */
export const BASE_NAMES: readonly NameParts[] = Object.keys(NAMES_EN.base).flatMap(
  (key) => partsOfName(key) ?? [],
)

/**
 * What a name says, from its key; null for a key that this version does not know, as a stored one may be.
 *
 * @example partsOfName('frequent-recent-high-2')?.distinction // '2'
 */
export function partsOfName(key: string): NameParts | null {
  const [orders, recency, value, ...rest] = key.split('-')
  const base = `${orders}-${recency}-${value}`
  if (!Object.hasOwn(NAMES_EN.base, base)) return null
  const experience = rest.length > 0 && Object.hasOwn(NAMES_EN.experience, rest[0]) ? rest[0] : null
  const distinction = (experience === null ? rest : rest.slice(1)).join('-') || null
  const isKnown =
    distinction === null || /^\d+$/.test(distinction) || Object.hasOwn(NAMES_EN.distinction, distinction)
  if (!isKnown) return null
  const stem = experience === null ? base : `${base}-${experience}`
  return { stem, orders, recency, value, experience, distinction } as NameParts // each part was looked up
}

/** The words of a name in every language. */
export function wordsOf(parts: NameParts): SegmentName {
  return inEveryLanguage((words) => write(parts, words))
}

/** What those are called who are grouped by the window and not by a model. */
export function lapsedName(): SegmentName {
  return inEveryLanguage(({ lapsed }) => lapsed)
}

function inEveryLanguage(say: (words: NameWords) => string): SegmentName {
  const entries = Object.entries(NAME_WORDS).map(([language, words]) => [language, say(words)])
  return Object.fromEntries(entries) as SegmentName // NAME_WORDS names every language
}

function write({ orders, recency, value, experience, distinction }: NameParts, words: NameWords): string {
  const base = words.base[`${orders}-${recency}-${value}`]
  const stem = experience === null ? base : `${base}, ${words.experience[experience]}`
  if (distinction === null) return stem
  return Object.hasOwn(words.distinction, distinction)
    ? `${stem}, ${words.distinction[distinction as WordDistinction]}`
    : `${stem} (${distinction})`
}
