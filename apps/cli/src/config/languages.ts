import type { Language } from '@clientele/report'

const known: Readonly<Record<Language, true>> = { en: true, fr: true }

/** The playbook's languages, without loading the playbook: the compiler says when one is missing. */
export const LANGUAGES = Object.keys(known) as [Language, ...Language[]]
