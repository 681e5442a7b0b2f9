import type { Issue } from '../issue.ts'

/** The sources under a table or chart: queries link to their text, functions stand by their name. */
export interface SourceNote {
  readonly label: string
  readonly items: readonly { readonly name: string; readonly href: string | null }[]
}

export function sourceNote({ document, text }: Issue, sources: readonly string[]): SourceNote {
  const cited = [...new Set(sources)]
  return {
    label: text.labelled(text.source),
    items: cited.map((name) => {
      const index = document.queries.findIndex((query) => query.id === name)
      return { name, href: index < 0 ? null : `#${queryAnchor(index)}` }
    }),
  }
}

/** Anchor of the n-th cited query (ids may hold any characters, so their number is used). */
export function queryAnchor(index: number): string {
  return `query-${index + 1}`
}
