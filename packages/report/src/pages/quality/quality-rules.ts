import { phone, print } from '../../design/media.ts'

export const qualityRules: string = `
.page-quality .trust{margin-top:1.2rem}
.page-quality figure{break-inside:avoid;margin:.6rem 0}
.page-quality .facts{margin-top:.6rem;font-size:.88rem}
.page-quality .facts>div{display:grid;grid-template-columns:14rem 1fr;gap:1rem;padding:.3rem 0;border-bottom:1px solid var(--line);break-inside:avoid}
.page-quality .facts dt{color:var(--muted)}
.page-quality figcaption{font-size:.82rem;font-weight:400;color:var(--muted);margin-top:.2rem}
${phone}{
.page-quality .facts>div{grid-template-columns:1fr;gap:0}
}
${print}{
.page-quality .trust{margin-top:.3rem}
.page-quality h3{margin-top:.8rem}
.page-quality .lead{margin-bottom:.5rem}
.page-quality figure{margin:.2rem 0}
.page-quality .facts{font-size:.84rem;line-height:1.35;margin-top:.2rem;break-inside:avoid}
.page-quality .facts>div{padding:.2rem 0}
.page-quality .note{margin-top:.25rem}
.page-quality .note+.note{break-before:auto}
}`
