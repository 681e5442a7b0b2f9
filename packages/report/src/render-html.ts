import { shorten } from './charts/shorten.ts'
import { checkDocument } from './check-document.ts'
import { baseRules } from './design/base-rules.ts'
import { controlRules } from './design/control-rules.ts'
import { phoneRules, printRules } from './design/media-rules.ts'
import { themeRules } from './design/theme.ts'
import type { PlaybookDocument } from './document/playbook-document.ts'
import { fontFaces } from './html/font-faces.ts'
import { layoutTemplate } from './html/layout-template.ts'
import { pageScripts } from './html/page-scripts.ts'
import { fillTemplate } from './html/template-engine.ts'
import { type Issue, prepareIssue } from './issue.ts'
import type { Language } from './language/language.ts'
import type { Page } from './pages/page.ts'
import { pages } from './pages/pages.ts'
import { segmentTag } from './pages/segment-tag.ts'

const headLength = 60

/**
 * Renders one issue of the playbook as a self-contained HTML page: fonts, styles, charts and a few scripts inside,
 * nothing fetched, complete without the scripts; laid out for a screen of any width, light or dark, and for A4 paper. Equal documents give equal
 * bytes. Text of the document is escaped everywhere.
 *
 * @param document checked on entry
 * @param options.language of every word that is not data
 * @throws ReportError `BAD_DOCUMENT`
 * @example
 * const html = renderHtml(playbookDocument.parse(JSON.parse(text)), { language: 'fr' })
 */
export function renderHtml(document: PlaybookDocument, options: { readonly language: Language }): string {
  const issue = prepareIssue(checkDocument(document), options.language)
  const present = pages.filter((page) => page.isPresent(issue))
  const outline = present.map(({ id, title }) => ({ id, title: title(issue.text) }))
  const absent = pages.flatMap((page) => (page.isPresent(issue) ? [] : (page.whyAbsent?.(issue) ?? [])))
  const [cover, ...rest] = present.map((page, index) => ({
    id: page.id,
    title: outline[index]?.title ?? '',
    body: fillTemplate(page.template, page.view(issue, { outline, absent })),
  }))
  return fillTemplate(layoutTemplate, {
    lang: issue.text.tag,
    title: playbookTitle(issue),
    style: styleSheet(issue, present),
    cover: cover?.body ?? '',
    controls: { ...issue.text.controls, tags: issue.segments.map(segmentTag) },
    scripts: pageScripts(),
    pages: rest,
  })
}

function playbookTitle({ document, text, format }: Issue): string {
  return `${document.shop.name} · ${text.playbook} · ${format.month(document.month)}`
}

function styleSheet({ document, text, format }: Issue, present: readonly Page[]): string {
  return [
    fontFaces(),
    themeRules(),
    baseRules,
    controlRules,
    phoneRules,
    printRules({
      shop: shorten(document.shop.name, headLength),
      month: `${text.playbook} · ${format.month(document.month)}`,
      page: text.pageOf.page,
      of: text.pageOf.of,
    }),
    ...present.flatMap(({ rules }) => rules ?? []),
  ].join('\n')
}
