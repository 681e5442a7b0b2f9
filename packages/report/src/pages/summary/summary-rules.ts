import { phone, print } from '../../design/media.ts'

export const summaryRules: string = `
.page-summary .sentences{list-style:none;padding:0;counter-reset:matter;margin:0}
.page-summary .sentences li{counter-increment:matter;display:grid;grid-template-columns:2.2rem 1fr;gap:0 .6rem;padding:.85rem 0;margin:0;border-bottom:1px solid var(--line);break-inside:avoid}
.page-summary .sentences li::before{content:counter(matter);font-size:1.5rem;line-height:1.2;font-weight:700;color:var(--accent)}
.page-summary .sentences p{font-size:1.08rem;line-height:1.45;margin:0;max-width:46rem}
.page-summary .details{grid-column:2;font-size:.8rem;color:var(--muted)}
.page-summary .decisions{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}
.page-summary .decision{background:var(--wash);border-top:4px solid var(--accent);padding:1rem;break-inside:avoid;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-summary .decision-stop{border-color:var(--retrain)}
.page-summary .decision-measure{border-color:var(--watch)}
.page-summary .decision h4{font-size:1.15rem;font-weight:700;color:var(--ink);margin:0 0 .4rem}
.page-summary .decision p{font-size:.92rem;line-height:1.45}
${phone}{
.page-summary .decisions{grid-template-columns:minmax(0,1fr)}
}
${print}{
.page-summary .sentences li{padding:1.15rem 0}
.page-summary .sentences p{font-size:1.18rem;max-width:none}
}`
