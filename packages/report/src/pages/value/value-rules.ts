import { phone } from '../../design/media.ts'

export const valueRules: string = `
.page-value figure{break-inside:avoid;margin:.8rem 0}
.page-value .side{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem;break-inside:avoid}
.page-value .side:has(> :only-child){grid-template-columns:1fr}
${phone}{
.page-value .expected th:first-child{min-width:9rem}
.page-value .side{grid-template-columns:1fr}
}`
