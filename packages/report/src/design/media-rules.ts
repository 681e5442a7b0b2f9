import { cssString } from '../html/css-string.ts'

/** Below 44 rem everything stands in one column and charts are drawn for a phone. */
export const phoneRules = `
@media screen and (max-width:44rem){
main{padding:0 1rem 3rem}
.page{padding-top:2.4rem}
h2{font-size:1.5rem}
.lead{font-size:1.05rem}
.chart-wide{display:none}
.chart-narrow{display:block}
.chart-fixed{min-width:40rem}
.columns,.map,.card,.card-lists,.decisions{grid-template-columns:minmax(0,1fr)}
.tiles{grid-template-columns:1fr 1fr;gap:1.3rem 1rem}
.tile-value{font-size:1.35rem}
.changes dt{white-space:normal}
.cover-facts{grid-template-columns:minmax(0,1fr)}
.cover-facts .whole{white-space:normal}
.strip-legend,.contents ol,.glossary{columns:1}
.contents a{display:inline-block;padding:.2rem 0}
.facts>div{grid-template-columns:1fr;gap:0}
.scroll table{min-width:38rem}
.scroll .actions{min-width:56rem}
.key{margin-left:0;margin-right:.7rem;display:inline-block}
.plain{width:100%}
.plain td{white-space:normal}
}`

/** A4 with running heads in the margin boxes; the cover bleeds to the edge and carries none. */
export function printRules(head: { shop: string; month: string; page: string; of: string }): string {
  const box = 'font:400 7.5pt Inter;color:#55616f'
  return `
@page{size:A4;margin:20mm 18mm 18mm;
@top-left{content:${cssString(head.shop)};${box}}
@top-right{content:${cssString(head.month)};${box}}
@bottom-right{content:${cssString(`${head.page} `)} counter(page) ${cssString(` ${head.of} `)} counter(pages);${box}}}
@page cover{margin:0;background:#0d2f3f;@top-left{content:none}@top-right{content:none}@bottom-right{content:none}}
@media print{
html{font-size:9.4pt}
main{max-width:none;padding:0}
.page{padding-top:0;break-before:page}
.cover{page:cover;height:297mm;overflow:hidden;padding:20mm 20mm 16mm;justify-content:space-between;gap:8mm}
.cover>*{max-width:none}
.scroll{overflow:visible}
a{color:inherit;text-decoration:none}
h2{padding-top:2.6mm}
.card{padding:4mm 5mm 4.2mm}
pre{overflow:hidden;font-size:.75rem}
.lead,.sentences p,.note,.callout{max-width:none}
.page-movement .plain td,.page-movement .plain th{padding:.2rem .5rem}
.page-movement .plain{width:100%}
.maps{gap:.7rem;margin-bottom:.6rem}
.page-movement figure{margin:.6rem 0}
.page-movement h3{margin-top:1rem}
.page-method ul,.page-method ol,.page-method .quality>p,.facts{font-size:.86rem;line-height:1.4}
.page-method .facts>div{padding:.22rem 0}
.page-actions td,.page-actions th{padding-top:.26rem;padding-bottom:.26rem;line-height:1.3}
.page-actions .callout{margin:.7rem 0}
.page-method .columns li{margin:.2rem 0}
.page-method .note{margin-top:.3rem}
.sentences li{padding:1.15rem 0}
.sentences p{font-size:1.18rem}
.source{break-before:avoid}
code,.query h3{font-family:Inter,sans-serif}
.page-sales{break-before:auto;margin-top:9mm}
}`
}
