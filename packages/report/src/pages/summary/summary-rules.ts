import { phone, print } from '../../design/media.ts'

export const summaryRules: string = `
.page-summary .sentences{list-style:none;padding:0;counter-reset:matter;margin:1rem 0 0}
.page-summary .sentences li{counter-increment:matter;display:grid;grid-template-columns:1.8rem 8.2rem minmax(0,1fr);grid-template-rows:auto 1fr;gap:0 .6rem;padding:.75rem 0;margin:0;border-top:1px solid var(--line);break-inside:avoid}
.page-summary .sentences li::before{content:counter(matter);font-size:1.3rem;line-height:1.2;font-weight:700;color:var(--accent)}
.page-summary .sentences h3{font-size:.95rem;line-height:1.45;margin:.1rem 0 0}
.page-summary .sentences .said{grid-area:1/3/3/4;font-size:1rem;line-height:1.45;margin:0;max-width:44rem}
.page-summary .sentences .links{grid-area:2/2;font-size:.8rem;line-height:1.3;margin:0}
.page-summary .links .details{display:block}
.page-summary .details{font-size:.8rem;color:var(--muted);margin-right:.7rem}
.page-summary .decisions{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:1rem}
.page-summary .decision{background:var(--wash);border-top:4px solid var(--accent);padding:.8rem 1rem;break-inside:avoid;display:flex;flex-direction:column;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-summary .decision-stop{border-color:var(--retrain)}
.page-summary .decision-measure{border-color:var(--watch)}
.page-summary .decision h4{font-size:1.1rem;font-weight:700;color:var(--ink);margin:0 0 .3rem}
.page-summary .decision p{font-size:.9rem;line-height:1.4}
.page-summary .decision h4 .details{float:right;font-weight:400;margin:.25rem 0 0}
.page-summary .decision dl{margin-top:auto;font-size:.85rem}
.page-summary .decision dl>div{display:grid;grid-template-columns:5.6rem minmax(0,1fr);gap:.4rem;padding:.15rem 0}
.page-summary .decision dt{color:var(--muted)}
.page-summary .decision dd{font-weight:600}
.page-summary .model{font-size:.92rem;margin-top:.8rem}
.page-summary .blank{border-bottom:1px solid var(--ink)}
.page-summary .basis td:last-child,.page-summary .basis th:last-child{text-align:right}
.page-summary .basis th:first-child{width:22%}
.page-summary .basis td:last-child{width:25%}
.page-summary .basis td,.page-summary .basis th{padding-top:.25rem;padding-bottom:.25rem}
${phone}{
.page-summary .scroll table{min-width:0}
.page-summary .basis th:first-child{width:36%}
.page-summary .decisions{grid-template-columns:minmax(0,1fr)}
.page-summary .sentences li{grid-template-columns:1.8rem minmax(0,1fr)}
.page-summary .sentences .said{grid-area:2/2}
.page-summary .sentences .links{grid-area:3/2;margin-top:.2rem}
.page-summary .sentences .links .details{display:inline}
}
${print}{
.page-summary .sentences .said{max-width:none}
.page-summary .sentences{margin-top:.5rem}
.page-summary .sentences li{padding:.45rem 0}
.page-summary h3{margin-top:.8rem}
.page-summary .lead{margin-bottom:.7rem}
.page-summary .callout{margin:.6rem 0}
.page-summary .note{margin-top:.3rem}
.page-summary .basis td,.page-summary .basis th{padding-top:.16rem;padding-bottom:.16rem;font-size:.84rem}
}`
