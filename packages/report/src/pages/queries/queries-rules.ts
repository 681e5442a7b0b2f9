import { print } from '../../design/media.ts'

export const queriesRules: string = `
.page-queries .query h3,.page-queries .query p{break-after:avoid}
.page-queries .query h3{margin-bottom:.15rem;font-family:ui-monospace,"Liberation Mono",Menlo,Consolas,monospace;font-size:.95rem}
.page-queries pre{background:var(--wash);padding:.8rem 1rem;overflow-x:auto;font-size:.8rem;white-space:pre-wrap;overflow-wrap:anywhere;orphans:6;widows:4;box-decoration-break:clone;-webkit-print-color-adjust:exact;print-color-adjust:exact}
${print}{
.page-queries .queries{columns:2;column-gap:6mm}
.page-queries .query h3{font-family:Inter,sans-serif;margin-top:0;font-size:.88rem}
.page-queries .query p{font-size:.8rem;margin-bottom:.3rem}
.page-queries .query{margin-bottom:.9rem}
.page-queries pre{overflow:hidden;padding:.4rem .6rem;font-size:6.4pt;line-height:1.35}
.page-queries pre code{font-size:6.4pt;line-height:1.35}
}`
