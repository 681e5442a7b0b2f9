import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Language } from './language.ts'

/** All languages: one file each, one line here. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { en, fr }
