import { phone, print } from '../../design/media.ts'

export const valueRules: string = `
.page-value figure{break-inside:avoid;margin:.8rem 0}
.page-value .side{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem;break-inside:avoid}
.page-value .side:has(> :only-child){grid-template-columns:1fr}
${phone}{
.page-value .expected th:first-child{min-width:9rem}
.page-value .side{grid-template-columns:1fr}
}
${print}{
.page-value td,.page-value th{padding:.2rem .3rem}
.page-value .lead{font-size:1.05rem;margin-bottom:.6rem}
.page-value h3{margin-top:.8rem}
.page-value section{break-inside:avoid}
}`
