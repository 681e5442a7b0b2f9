import { phone, print } from '../../design/media.ts'

export const testsRules: string = `
.page-tests .tests thead th{max-width:7.5rem}
.page-tests .tests th[scope=row]{min-width:9.5rem}
.page-tests .verdict-yes{font-weight:700;color:var(--keep)}
.page-tests .verdict-no{color:var(--muted)}
.page-tests .tests+*{margin-top:.7rem}
.page-tests .block{break-inside:avoid}
.page-tests .plan{font-size:.88rem;line-height:1.4}
.page-tests .plan>div{display:grid;grid-template-columns:9rem 1fr;gap:1rem;padding:.25rem 0;border-bottom:1px solid var(--line)}
.page-tests .plan dt{font-weight:600}
.page-tests .reference th[scope=col]{white-space:nowrap}
${phone}{
.page-tests .plan>div{grid-template-columns:1fr;gap:0}
}
${print}{
.page-tests td,.page-tests th{padding:.25rem .35rem}
.page-tests p{margin-bottom:.35rem}
.page-tests h3{margin-top:.9rem}
.page-tests .plan{font-size:.84rem;line-height:1.35}
.page-tests .plan>div{padding:.18rem 0}
}`
