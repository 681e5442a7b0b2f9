import { print } from '../../design/media.ts'

export const queriesRules: string = `
.page-queries .query h3,.page-queries .query p{break-after:avoid}
.page-queries .query h3{margin-bottom:.15rem;font-family:ui-monospace,"Liberation Mono",Menlo,Consolas,monospace;font-size:.95rem}
.page-queries pre{background:var(--wash);padding:.8rem 1rem;overflow-x:auto;font-size:.8rem;white-space:pre-wrap;overflow-wrap:anywhere;orphans:6;widows:4;box-decoration-break:clone;-webkit-print-color-adjust:exact;print-color-adjust:exact}
${print}{
.page-queries pre{overflow:hidden;font-size:.75rem}
.page-queries .query h3{font-family:Inter,sans-serif}
}`
