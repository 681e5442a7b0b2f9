import { shorten } from './charts/shorten.ts'
import { checkDocument } from './check-document.ts'
import { baseRules } from './design/base-rules.ts'
import { brandTheme, ownTheme } from './design/brand-theme.ts'
import { controlRules } from './design/control-rules.ts'
import { phoneRules, printRules } from './design/media-rules.ts'
import { themeRules } from './design/theme.ts'
import type { PlaybookDocument } from './document/playbook-document.ts'
import type { Edition } from './edition.ts'
import { fontFaces } from './html/font-faces.ts'
import { layoutTemplate } from './html/layout-template.ts'
import { pageScripts } from './html/page-scripts.ts'
import { fillTemplate } from './html/template-engine.ts'
import { unlinkAbsent } from './html/unlink-absent.ts'
import { type Issue, prepareIssue } from './issue.ts'
import type { Catalogue } from './language/catalogue.ts'
import type { Language } from './language/language.ts'
import { wordsOf } from './language/words-of.ts'
import { editionPages } from './pages/edition-pages.ts'
import { fillPage } from './pages/fill-page.ts'
import type { OutlineEntry, Page } from './pages/page.ts'
import { segmentTag } from './pages/segment-tag.ts'
import { withOwnPages } from './pages/with-own-pages.ts'

const headLength = 60

/**
 * Renders one issue of the playbook as a self-contained HTML page: fonts, styles, charts and a few scripts inside,
 * nothing fetched, complete without the scripts; laid out for a screen of any width, light or dark, and for A4 paper. Equal documents give equal
 * bytes. Text of the document is escaped everywhere.
 *
 * @param document checked on entry
 * @param options.language of every word that is not data
 * @param options.words words of your own in their place, for a language that is not here: start from `catalogues.en`.
 *   Names and texts of the document stay in `language`. Default those of the language
 * @param options.ownPages pages of your own, in front of the method page. Default none
 * @param options.edition `full` (default), or `manager`: at most eight pages, without the links to the others
 * @throws ReportError `BAD_DOCUMENT`; `BAD_PAGE` for an own page whose id is not usable, or that cannot be made; `BAD_WORDS`
 *   for a language that is not here, or own words that lack something
 * @example
 * const html = renderHtml(playbookDocument.parse(JSON.parse(text)), { language: 'fr' })
 */
export function renderHtml(
  document: PlaybookDocument,
  options: {
    readonly language: Language
    readonly edition?: Edition
    readonly words?: Catalogue
    readonly ownPages?: readonly Page[]
  },
): string {
  const edition = options.edition ?? 'full'
  const words = wordsOf(options.language, options.words)
  const issue = prepareIssue(checkDocument(document), options.language, edition, words)
  const pages = withOwnPages(options.ownPages ?? [])
  const all = pages.filter((page) => page.isPresent(issue))
  const present = editionPages(edition, all)
  const outline = outlineOf(present, issue)
  const absent = pages.flatMap((page) => (page.isPresent(issue) ? [] : (page.whyAbsent?.(issue) ?? [])))
  const [cover, ...rest] = present.map((page, index) => ({
    id: page.id,
    opensSheet: page.opensSheet ?? false,
    title: outline[index]?.title ?? '',
    body: fillPage(page, issue, { outline, absent }),
  }))
  const html = fillTemplate(layoutTemplate, {
    lang: issue.text.tag,
    edition,
    title: playbookTitle(issue),
    style: styleSheet(issue, present),
    cover: cover?.body ?? '',
    controls: { ...issue.text.controls, tags: issue.segments.map(segmentTag) },
    scripts: pageScripts(),
    pages: rest,
    elsewhere: elsewhere(all, present, issue),
  })
  return edition === 'full' ? html : withoutOtherPages(html, outlineOf(all, issue), issue)
}

function outlineOf(pages: readonly Page[], { text }: Issue): OutlineEntry[] {
  return pages.map(({ id, title }) => ({ id, title: title(text) }))
}

/** What an edition leaves out, in a sentence; null when nothing. */
function elsewhere(all: readonly Page[], present: readonly Page[], { text, format }: Issue): string | null {
  const missing = all.filter((page) => !present.includes(page)).map(({ title }) => title(text))
  return missing.length === 0 ? null : text.edition.elsewhere(format.list(missing.map(text.quoted)))
}

/** A link to a page of the full edition becomes its name and where to find it. */
function withoutOtherPages(html: string, outline: readonly OutlineEntry[], { text }: Issue): string {
  return unlinkAbsent(html, (anchor, words) =>
    outline.some(({ id }) => id === anchor) ? text.edition.inFull(words) : words,
  )
}

function playbookTitle({ document, text, format }: Issue): string {
  return `${document.shop.name} · ${text.playbook} · ${format.month(document.month)}`
}

function styleSheet({ document, text, format }: Issue, present: readonly Page[]): string {
  const brand = document.brand?.color === undefined ? ownTheme : brandTheme(document.brand.color)
  return [
    fontFaces(),
    themeRules(brand),
    baseRules,
    controlRules,
    phoneRules,
    printRules({
      shop: shorten(document.shop.name, headLength),
      month: `${text.playbook} · ${format.month(document.month)}`,
      page: text.pageOf.page,
      of: text.pageOf.of,
      cover: brand.cover.ground,
    }),
    ...present.flatMap(({ rules }) => rules ?? []),
  ].join('\n')
}
