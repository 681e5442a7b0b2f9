import type { Page } from '../page.ts'
import { glossaryRules } from './glossary-rules.ts'
import { glossaryTemplate } from './glossary-template.ts'

/** Every term the playbook uses, by the alphabet of its language, and what the data cannot say. */
export const glossaryPage: Page = {
  id: 'glossary',
  template: glossaryTemplate,
  rules: glossaryRules,
  title: (text) => text.glossary.title,
  isPresent: () => true,
  view: ({ text }) => {
    const { compare } = new Intl.Collator(text.tag)
    return { ...text.glossary, terms: text.glossary.terms.toSorted((a, b) => compare(a.term, b.term)) }
  },
}
