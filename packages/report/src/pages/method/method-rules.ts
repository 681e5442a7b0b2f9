import { phone, print } from '../../design/media.ts'

export const methodRules: string = `
.page-method .quality{break-inside:avoid;margin-top:1.2rem}
.page-method .quality>p{font-size:.9rem}
.page-method .facts{margin-top:.6rem;font-size:.88rem}
.page-method .facts>div{display:grid;grid-template-columns:14rem 1fr;gap:1rem;padding:.35rem 0;border-bottom:1px solid var(--line)}
.page-method .facts dt{color:var(--muted)}
${phone}{
.page-method .facts>div{grid-template-columns:1fr;gap:0}
}
${print}{
.page-method ul,.page-method ol,.page-method .quality>p,.page-method .facts{font-size:.86rem;line-height:1.4}
.page-method .facts>div{padding:.22rem 0}
.page-method .columns li{margin:.2rem 0}
.page-method .note{margin-top:.3rem}
}`
