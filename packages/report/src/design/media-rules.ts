import { cssString } from '../html/css-string.ts'
import { phone, print } from './media.ts'

/** What every page shares on a phone: one column, and charts drawn for its width. */
export const phoneRules: string = `
${phone}{
main{padding:0 1rem 3rem}
.page{padding-top:2.4rem}
h2{font-size:1.5rem}
.lead{font-size:1.05rem}
.chart-wide{display:none}
.chart-narrow{display:block}
.chart-fixed{min-width:40rem}
.columns{grid-template-columns:minmax(0,1fr)}
.scroll table{min-width:38rem}
.key{margin-left:0;margin-right:.7rem;display:inline-block}
.plain{width:100%}
.plain td{white-space:normal}
}`

/**
 * A4 with running heads in the margin boxes; the cover bleeds to the edge and carries none. A heading keeps the space
 * of its first lines: what would not fit below it begins on the next sheet with it. The bookmarks of a PDF are made of the
 * glyphs of its headings, so that spaces at the ends of their lines are kept.
 */
export function printRules(head: {
  shop: string
  month: string
  page: string
  of: string
  /** Colour of the first sheet. */
  cover: string
}): string {
  const box = 'font:400 7.5pt Inter;color:#55616f'
  return `
@page{size:A4;margin:17mm 18mm 15mm;
@top-left{content:${cssString(head.shop)};${box}}
@top-right{content:${cssString(head.month)};${box}}
@bottom-right{content:${cssString(`${head.page} `)} counter(page) ${cssString(` ${head.of} `)} counter(pages);${box}}}
@page cover{margin:0;background:${head.cover};@top-left{content:none}@top-right{content:none}@bottom-right{content:none}}
${print}{
html{font-size:9.4pt}
main{max-width:none;padding:0}
.page{padding-top:0;margin-top:9mm}
.page-opens{break-before:page;margin-top:0}
.edition-manager .page:not(.page-opens){margin-top:6mm}
p,li,dd{orphans:3;widows:3}
.edition-manager .page-method{break-inside:avoid}
.edition-manager h3{margin-top:.9rem}
h2,h2+.lead{break-after:avoid}
h2,.lead{break-inside:avoid}
h2::after{content:"";display:block;height:45mm;margin-bottom:-45mm}
.note,.elsewhere{break-before:avoid}
.scroll{overflow:visible}
a{color:inherit;text-decoration:none}
h1 bdi,h2,h3,h4{white-space:pre-wrap}
h2{padding-top:2.6mm}
.lead,.note,.callout{max-width:none}
.source{break-before:avoid}
code{font-family:Inter,sans-serif}
}`
}
