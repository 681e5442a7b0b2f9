import { print } from '../../design/media.ts'

export const resultsRules: string = `
.page-results .result{break-inside:avoid;margin-top:1.2rem}
.page-results .result h3{display:flex;flex-wrap:wrap;gap:.3rem .7rem;align-items:baseline}
.page-results .result h3 small{color:var(--muted);font-weight:400}
.page-results .verdict{margin-left:auto;font-size:.86rem;color:var(--muted)}
.page-results .verdict-better{color:var(--keep)}
.page-results .verdict-worse{color:var(--retrain)}
.page-results .difference th,.page-results .difference td{border-top:1px solid var(--ink);font-weight:600}
.page-results .since,.page-results .next{margin-top:.4rem}
.page-results figure{break-inside:avoid;margin:.8rem 0}
${print}{
.page-results .result{margin-top:.9rem}
}`
