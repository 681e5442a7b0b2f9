import { phone, print } from '../../design/media.ts'

export const movementRules: string = `
.page-movement .matrix th,.page-movement .matrix td{font-size:.82rem}
.page-movement .heat{background:color-mix(in srgb,var(--accent) calc(var(--heat)*.45%),transparent);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-movement .matrix small{display:block;line-height:1.2}
.page-movement .levels .towards{text-align:left;white-space:normal}
.page-movement .levels th:first-child,.page-movement .levels .towards{width:37%}
.page-movement .levels td,.page-movement .levels th{padding-top:.22rem;padding-bottom:.22rem}
.page-movement figcaption{font-size:.95rem}
.page-movement .nothing{color:var(--muted);opacity:.55}
.page-movement .matrix td,.page-movement .matrix th{padding:.22rem .35rem}
${phone}{
.page-movement .matrix tbody th{min-width:9rem}
.page-movement .scroll .matrix{min-width:46rem}
}
${print}{
.page-movement figure{margin:.6rem 0}
.page-movement h3{margin-top:1rem}
}`
