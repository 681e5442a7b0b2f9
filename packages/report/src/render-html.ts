import type { PlaybookDocument } from './document/playbook-document.ts'
import type { Language } from './language/language.ts'

export function renderHtml(document: PlaybookDocument, options: { readonly language: Language }): string {
  return `${document.shop.name} ${options.language}`
}
