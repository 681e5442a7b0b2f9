import type { LocalText } from '../document/actions/action-words.ts'
import type { Language } from '../language/language.ts'

/** The text in a language, or in the other one where its author wrote only that. */
export function inLanguage(text: LocalText, language: Language): string {
  if (typeof text === 'string') return text
  return text[language] ?? text.en ?? text.fr ?? ''
}
