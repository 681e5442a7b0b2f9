import { phone, print } from '../../design/media.ts'

export const glossaryRules: string = `
.page-glossary .glossary{columns:2;column-gap:2.4rem;font-size:.92rem;line-height:1.4}
.page-glossary .glossary>div{break-inside:avoid;margin-bottom:.65rem}
.page-glossary .glossary dt{font-weight:600}
.page-glossary .limits{background:var(--wash);padding:1.2rem 1.4rem;margin-top:1.6rem;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-glossary .limits h3{margin-top:0}
.page-glossary .limits li{max-width:46rem;margin:.35rem 0}
${phone}{
.page-glossary .glossary{columns:1}
}
${print}{
.page-glossary .glossary>div>*{display:inline}
.page-glossary .glossary dt::after{content:". "}
.page-glossary .glossary{font-size:.8rem;line-height:1.3}
.page-glossary .glossary>div{margin-bottom:.32rem}
.page-glossary .limits{break-inside:avoid;padding:5mm}
.page-glossary .limits li{max-width:none}
}`
