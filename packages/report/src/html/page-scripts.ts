import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** In the order in which they run: what wires a control comes after what shows it. */
const names = ['show-controls', 'switch-theme', 'filter-segments', 'sort-tables', 'show-values'] as const

/** A script of the page and its source expression for a content security policy. */
export interface PageScript {
  readonly text: string
  readonly allowed: string
}

let cached: readonly PageScript[] | undefined

/**
 * The scripts of the page, compiled from the folder `browser` beside `src` by the same build. Each stands on its own
 * and is allowed by its hash alone (Content Security Policy level 3, section 2.3.1). Read once per process.
 */
export function pageScripts(): readonly PageScript[] {
  cached ??= names.map((name) => {
    // The same place from src and from dist.
    const text = readFileSync(new URL(`../../dist/browser/${name}.js`, import.meta.url), 'utf8')
    return { text, allowed: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
  })
  return cached
}
